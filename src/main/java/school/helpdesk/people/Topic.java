package school.helpdesk.people;

import java.util.Arrays;
import java.util.List;

/** What people need help with; employees have the five topics of the regulation and two more. */
public enum Topic {
    TIMETABLE(Audience.EMPLOYEES),
    GRADES(Audience.EMPLOYEES),
    ATTENDANCE(Audience.EMPLOYEES),
    LESSON_PLANS(Audience.EMPLOYEES),
    LESSONS(Audience.EMPLOYEES),
    ACCESS(Audience.EMPLOYEES),
    OTHER(Audience.EMPLOYEES),
    PARENT_ACCESS(Audience.PARENTS),
    PARENT_GRADES(Audience.PARENTS),
    PARENT_HOMEWORK(Audience.PARENTS),
    PARENT_MESSAGES(Audience.PARENTS),
    PARENT_OTHER(Audience.PARENTS);

    private final Audience audience;

    Topic(Audience audience) {
        this.audience = audience;
    }

    public Audience audience() {
        return audience;
    }

    /** In the order in which they are offered. */
    public static List<Topic> of(Audience audience) {
        return Arrays.stream(values())
                .filter(topic -> audience.covers(topic.audience))
                .toList();
    }
}
