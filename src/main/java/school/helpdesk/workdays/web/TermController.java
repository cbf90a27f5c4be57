package school.helpdesk.workdays.web;

import jakarta.validation.Valid;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.CountFrom;
import school.helpdesk.workdays.WorkdayDesk;

@Controller
class TermController {

    private final WorkdayDesk desk;
    private final SchoolTime time;
    private final MessageSource messages;

    TermController(WorkdayDesk desk, SchoolTime time, MessageSource messages) {
        this.desk = desk;
        this.time = time;
        this.messages = messages;
    }

    @ModelAttribute("countFrom")
    CountFrom countFrom() {
        return desk.countFrom();
    }

    @GetMapping(
            value = "/workdays/term",
            params = {"!from", "!days"})
    String ask(Model model) {
        model.addAttribute("question", new TermForm(time.today(), TermForm.USUAL));
        return "workdays/term";
    }

    @GetMapping("/workdays/term")
    ModelAndView show(@Valid @ModelAttribute("question") TermForm question, BindingResult mistakes) {
        var page = new ModelAndView("workdays/term");
        if (mistakes.hasErrors()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("mistaken", true);
        }
        return page.addObject("term", question.reckon(desk.calendar()));
    }

    @GetMapping(value = "/workdays/term.json", produces = "application/json")
    ResponseEntity<?> tell(@Valid @ModelAttribute("question") TermForm question, BindingResult mistakes) {
        return mistakes.hasErrors()
                ? ResponseEntity.badRequest().body(new Mistaken(words(mistakes)))
                : ResponseEntity.ok(Counted.of(question.reckon(desk.calendar())));
    }

    private String words(BindingResult mistakes) {
        return mistakes.getFieldErrors().stream()
                .map(mistake ->
                        mistake.getField() + ": " + messages.getMessage(mistake, LocaleContextHolder.getLocale()))
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
