package school.helpdesk.schedule.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import school.helpdesk.people.Audience;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;

@Controller
class WeekController {

    private final ScheduleDesk desk;
    private final SchoolTime time;

    WeekController(ScheduleDesk desk, SchoolTime time) {
        this.desk = desk;
        this.time = time;
    }

    /** A week that does not exist is not found, yet the page shows this week and says so. */
    @GetMapping("/schedule")
    String show(
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable String audience,
            Model model,
            HttpServletResponse response) {
        var asked = week == null || week.isBlank() ? Optional.of(Week.of(time.today())) : Week.parse(week);
        if (asked.isEmpty()) response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        var board = desk.board(asked.orElseGet(() -> Week.of(time.today())).monday(), audience(audience));
        model.addAttribute("board", board);
        model.addAttribute("view", WeekView.of(board));
        model.addAttribute("lost", asked.isEmpty());
        return "schedule/week";
    }

    private static @Nullable Audience audience(@Nullable String asked) {
        if ("EMPLOYEES".equals(asked)) return Audience.EMPLOYEES;
        return "PARENTS".equals(asked) ? Audience.PARENTS : null;
    }
}
