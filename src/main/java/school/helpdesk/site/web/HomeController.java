package school.helpdesk.site.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;

@Controller
class HomeController {

    private final ScheduleDesk schedule;
    private final PeopleDesk people;
    private final SchoolTime time;

    HomeController(ScheduleDesk schedule, PeopleDesk people, SchoolTime time) {
        this.schedule = schedule;
        this.people = people;
        this.time = time;
    }

    @GetMapping("/")
    String show(Model model) {
        schedule.nowOrNext(null).ifPresent(occurrence -> {
            model.addAttribute("occurrence", occurrence);
            model.addAttribute("consultant", people.card(occurrence.consultant()));
            model.addAttribute("now", occurrence.isGoingOn(time.now()));
        });
        return "site/home";
    }
}
