package school.helpdesk.workdays.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.ChangeKind;
import school.helpdesk.workdays.WorkdayDesk;
import school.helpdesk.workdays.WorkingCalendar;

@Controller
class YearController {

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    private final WorkdayDesk desk;
    private final SchoolTime time;

    YearController(WorkdayDesk desk, SchoolTime time) {
        this.desk = desk;
        this.time = time;
    }

    @GetMapping("/workdays")
    String show(@RequestParam @Nullable String year, Model model) {
        var today = time.today();
        var shown = year == null || year.isEmpty() ? today.getYear() : readable(year);
        model.addAttribute("year", new YearView(desk.calendar(), shown, today));
        model.addAttribute("question", new TermForm(today, TermForm.USUAL));
        model.addAttribute("form", ChangeForm.EMPTY);
        model.addAttribute("kinds", List.of(ChangeKind.values()));
        return "workdays/year";
    }

    /** Years without an end would be pages without an end to whoever follows every link. */
    private static int readable(String typed) {
        if (!YEAR.matcher(typed).matches()) throw new NotFound("year " + typed);
        var year = Integer.parseInt(typed);
        if (year < WorkingCalendar.FIRST_YEAR || year > WorkingCalendar.LAST_YEAR) throw new NotFound("year " + typed);
        return year;
    }
}
