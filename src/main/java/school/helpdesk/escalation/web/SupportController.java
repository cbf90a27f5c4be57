package school.helpdesk.escalation.web;

import jakarta.validation.Valid;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import school.helpdesk.escalation.BothClocks;
import school.helpdesk.escalation.Support;
import school.helpdesk.escalation.SupportHours;
import school.helpdesk.school.SchoolTime;

@Controller
class SupportController {

    private final SchoolTime time;
    private final MessageSource messages;

    SupportController(SchoolTime time, MessageSource messages) {
        this.time = time;
        this.messages = messages;
    }

    @GetMapping("/support")
    ModelAndView show(@Valid @ModelAttribute("asked") AskedMoment asked, BindingResult mistakes) {
        var page = new ModelAndView("escalation/support");
        if (mistakes.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var moment = mistakes.hasErrors() ? time.now() : asked.moment(time);
        if (!mistakes.hasErrors()) page.addObject("asked", asked.filled(time));
        return page.addObject("answer", Support.at(moment))
                .addObject("now", asked.isNow() || mistakes.hasErrors())
                .addObject("hours", BothClocks.of(moment, time.zone()))
                .addObject("moscow", moment.atZone(SupportHours.ZONE));
    }

    @GetMapping(value = "/support.json", produces = "application/json")
    ResponseEntity<?> tell(@Valid @ModelAttribute("asked") AskedMoment asked, BindingResult mistakes) {
        var wrong = mistakes.hasErrors();
        return (wrong ? ResponseEntity.badRequest() : ResponseEntity.ok())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(wrong ? new Mistake(words(mistakes)) : Told.of(Support.at(asked.moment(time))));
    }

    private String words(BindingResult mistakes) {
        return mistakes.getFieldErrors().stream()
                .map(mistake -> messages.getMessage(mistake, LocaleContextHolder.getLocale()))
                .findFirst()
                .orElse("");
    }

    record Mistake(String error) {}
}
