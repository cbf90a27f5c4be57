package school.helpdesk.schedule.web;

import java.time.DayOfWeek;
import java.util.List;
import school.helpdesk.people.Audience;
import school.helpdesk.schedule.Kind;
import school.helpdesk.schedule.Means;

/** What the form of a line offers. */
record Choices(List<Kind> kinds, List<DayOfWeek> weekdays, List<Means> means, List<Audience> audiences) {

    static final Choices ALL = new Choices(
            List.of(Kind.values()),
            List.of(DayOfWeek.values()),
            List.of(Means.values()),
            List.of(Audience.PARENTS, Audience.EMPLOYEES, Audience.BOTH));
}
