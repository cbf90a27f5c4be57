package school.helpdesk.visits.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.schedule.OccurrenceId;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.visits.Choice;
import school.helpdesk.visits.DayReader;
import school.helpdesk.visits.ReceptionDesk;

/** The day of those who receive. */
@Controller
@RequestMapping("/visits")
class DayController {

    /** What is kept in a request is said in the school's language, whoever reads it later. */
    static final Locale KEPT = Locale.forLanguageTag("ru");

    private final ReceptionDesk desk;
    private final DayReader reader;
    private final SchoolTime time;
    private final MessageSource messages;

    DayController(ReceptionDesk desk, DayReader reader, SchoolTime time, MessageSource messages) {
        this.desk = desk;
        this.reader = reader;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable String date, @Me PersonId me, Model model) {
        return page(day(date), me, model);
    }

    @PostMapping("/{code}/attendance")
    String attend(
            @PathVariable String code,
            @Valid @ModelAttribute("attendance") AttendanceForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!form.isSaid()) errors.rejectValue("came", "visits.day.came.missing");
        if (errors.hasErrors()) {
            model.addAttribute("mistakenCode", code);
            return page(dayOf(code), me, model);
        }
        var refused = Attempt.of(() -> {
            if (form.hasCome()) desk.attend(code, form.given(), me);
            else desk.miss(code, messages.getMessage("visits.day.missed.reason", null, KEPT), me);
        });
        if (refused != null) {
            model.addAttribute("mistakenCode", code);
            return refused(refused, dayOf(code), me, model, response);
        }
        redirect.addFlashAttribute("done", form.hasCome() ? "visits.done.came" : "visits.done.missed");
        return back(dayOf(code), redirect, "visit-" + code);
    }

    @PostMapping("/{code}/attendance/removal")
    String undo(@PathVariable String code, @Me PersonId me, RedirectAttributes redirect) {
        desk.undo(code, me);
        redirect.addFlashAttribute("done", "visits.done.undone");
        return back(dayOf(code), redirect, "visit-" + code);
    }

    @PostMapping("/walk-ins")
    String walkIn(
            @Valid @ModelAttribute("walkIn") WalkInForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = id(form.occurrence());
        if (errors.hasErrors()) return page(id.date(), me, model);
        var refused = Attempt.of(() -> desk.walkIn(id, form.toWalkIn(), me));
        if (refused != null) return refused(refused, id.date(), me, model, response);
        redirect.addFlashAttribute("done", "visits.done.walked-in");
        return back(id.date(), redirect, "on-" + id);
    }

    private LocalDate dayOf(String code) {
        return reader.dayOf(code).orElseThrow(() -> new NotFound("visit"));
    }

    private static OccurrenceId id(@Nullable String occurrence) {
        return Choice.id(occurrence).orElseThrow(() -> new NotFound("occurrence"));
    }

    private String page(LocalDate day, PersonId me, Model model) {
        model.addAttribute("sheet", reader.sheet(day));
        model.addAttribute("me", me);
        addIfAbsent(model, "attendance", new AttendanceForm(null, ""));
        addIfAbsent(model, "walkIn", new WalkInForm(null, "", "", ""));
        model.addAttribute("section", "/visits");
        return "visits/day";
    }

    /** A day that cannot be read is today. */
    private LocalDate day(@Nullable String date) {
        try {
            var day = date == null ? time.today() : LocalDate.parse(date);
            return day.getYear() < 2000 || day.getYear() > 2199 ? time.today() : day;
        } catch (DateTimeParseException unreadable) {
            return time.today();
        }
    }

    private String refused(RuleBroken why, LocalDate day, PersonId me, Model model, HttpServletResponse response) {
        Attempt.refuse(why, model, response);
        return page(day, me, model);
    }

    /** To that place on the sheet of a day. */
    static String back(LocalDate day, RedirectAttributes redirect, String to) {
        redirect.addAttribute("date", day);
        return "redirect:/visits#" + to;
    }

    private static void addIfAbsent(Model model, String name, Object value) {
        if (!model.containsAttribute(name)) model.addAttribute(name, value);
    }
}
