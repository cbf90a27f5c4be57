package school.helpdesk.schedule.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;

@Controller
@RequestMapping("/schedule/versions")
class VersionController {

    private final ScheduleDesk desk;
    private final SchoolTime time;

    VersionController(ScheduleDesk desk, SchoolTime time) {
        this.desk = desk;
        this.time = time;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("versions", desk.versions());
        model.addAttribute("today", time.today());
        return "schedule/versions";
    }

    @GetMapping("/{number}")
    String show(@PathVariable int number, Model model) {
        model.addAttribute("page", desk.version(number));
        return "schedule/version";
    }
}
