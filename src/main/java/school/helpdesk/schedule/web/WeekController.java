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

    @GetMapping("/schedule")
    String show(
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable String audience,
            Model model,
            HttpServletResponse response) {
        put(week, audience, model, response);
        return "schedule/week";
    }

    /** The same for a frame of another site. */
    @GetMapping("/schedule/embed")
    String frame(
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String lang,
            Model model,
            HttpServletResponse response) {
        put(week, audience, model, response);
        model.addAttribute("links", new FrameLinks(audience(audience), theme, lang));
        return "schedule/embed";
    }

    /** A week that does not exist is not found, yet the page shows this week and says so. */
    private void put(@Nullable String week, @Nullable String audience, Model model, HttpServletResponse response) {
        var asked = week == null || week.isBlank() ? Optional.of(Week.of(time.today())) : Week.parse(week);
        if (asked.isEmpty()) response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        var board = desk.board(asked.orElseGet(() -> Week.of(time.today())).monday(), audience(audience));
        model.addAttribute("board", board);
        model.addAttribute("view", WeekView.of(board));
        model.addAttribute("lost", asked.isEmpty());
    }

    private static @Nullable Audience audience(@Nullable String asked) {
        if ("EMPLOYEES".equals(asked)) return Audience.EMPLOYEES;
        return "PARENTS".equals(asked) ? Audience.PARENTS : null;
    }
}
