package school.helpdesk.site.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import school.helpdesk.drafts.DraftsDesk;
import school.helpdesk.escalation.AtSupport;
import school.helpdesk.kernel.Me;
import school.helpdesk.mailbox.LetterShelf;
import school.helpdesk.onboarding.TrainingReader;
import school.helpdesk.onboarding.TrainingState;
import school.helpdesk.onboarding.roll.TrainingNotices;
import school.helpdesk.people.Access;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Right;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;

@Controller
class HomeController {

    private final ScheduleDesk schedule;
    private final PeopleDesk people;
    private final SchoolTime time;
    private final TrainingNotices notices;
    private final TrainingReader trainings;
    private final DraftsDesk drafts;
    private final AtSupport support;
    private final LetterShelf letters;

    HomeController(
            ScheduleDesk schedule,
            PeopleDesk people,
            SchoolTime time,
            TrainingNotices notices,
            TrainingReader trainings,
            DraftsDesk drafts,
            AtSupport support,
            LetterShelf letters) {
        this.schedule = schedule;
        this.people = people;
        this.time = time;
        this.notices = notices;
        this.trainings = trainings;
        this.drafts = drafts;
        this.support = support;
        this.letters = letters;
    }

    @GetMapping("/")
    String show(@Me @Nullable Access me, Model model) {
        schedule.nowOrNext(null).ifPresent(occurrence -> {
            model.addAttribute("occurrence", occurrence);
            model.addAttribute("consultant", people.card(occurrence.consultant()));
            model.addAttribute("now", occurrence.isGoingOn(time.now()));
        });
        if (me != null) remind(me, model);
        return "site/home";
    }

    /** Of what waits for this person and has no place in the navigation. */
    private void remind(Access me, Model model) {
        if (me.has(Right.DIRECTOR) || me.has(Right.CONSULTANT)) warn(schedule.unattended(), model);
        if (me.has(Right.DIRECTOR)) model.addAttribute("missed", support.countMissed());
        if (me.has(Right.CONSULTANT)) model.addAttribute("letters", letters.waiting());
        model.addAttribute("drafts", drafts.count(me.person()));
        model.addAttribute("reminders", notices.of(me));
        trainings
                .latest(me.person())
                .filter(latest -> latest.isOpen() || latest.state() == TrainingState.HELD)
                .ifPresent(own -> model.addAttribute("training", own));
    }

    private static void warn(List<Occurrence> unattended, Model model) {
        if (unattended.isEmpty()) return;
        var first = unattended.get(0).date();
        var week = DateTimeFormatter.ISO_WEEK_DATE.format(first).substring(0, "2026-W49".length());
        model.addAttribute("unattended", unattended.size());
        model.addAttribute("firstUnattended", "/schedule?week=" + week + "#on-" + first);
    }
}
