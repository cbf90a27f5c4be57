package school.helpdesk.escalation.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.escalation.EscalationDesk;
import school.helpdesk.kernel.Me;
import school.helpdesk.people.Access;
import school.helpdesk.requests.files.FileShelf;
import school.helpdesk.visits.SecretAddress;
import school.helpdesk.visits.VisitReader;

/** The way of one request to Support and back: for people with an account, and for a guest behind the secret of their visit. */
@Controller
@RequestMapping({"/requests/{number}/escalation", "/visits/{code}/escalation"})
class EscalationController {

    private final EscalationDesk desk;
    private final EscalationPages pages;
    private final FileShelf files;
    private final VisitReader visits;

    EscalationController(EscalationDesk desk, EscalationPages pages, FileShelf files, VisitReader visits) {
        this.desk = desk;
        this.pages = pages;
        this.files = files;
        this.visits = visits;
    }

    @ModelAttribute
    Way way(
            @PathVariable(required = false) @Nullable Long number,
            @PathVariable(required = false) @Nullable String code,
            @Me @Nullable Access me,
            HttpServletResponse response) {
        if (code == null) return new Way(requireNonNull(number), requireNonNull(me), "/requests/" + number);
        SecretAddress.keep(response);
        return new Way(visits.requestOfGuest(code), null, "/visits/" + code);
    }

    @GetMapping
    String show(
            @ModelAttribute(binding = false) Way way,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String agent,
            Model model) {
        return pages.show(way, agent, model);
    }

    @GetMapping("/appeal.eml")
    void letter(
            @ModelAttribute(binding = false) Way way,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String agent,
            HttpServletResponse response)
            throws IOException {
        var letter = pages.file(way, agent);
        response.setContentType("message/rfc822");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(way.file() + ".eml", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        letter.write(files, response.getOutputStream());
    }

    @PostMapping
    String create(
            @ModelAttribute(binding = false) Way way,
            @Valid @ModelAttribute("declaring") DeclarationForm declaring,
            Errors errors,
            Model model,
            RedirectAttributes redirect) {
        declaring.check(errors);
        if (errors.hasErrors()) return pages.showMistakes(way, model);
        desk.declare(way.number(), way.me(), declaring.toReason(), declaring.toExplanation());
        return shown(way, "escalation.done.declared", redirect);
    }

    @PostMapping("/letter")
    String write(
            @ModelAttribute(binding = false) Way way,
            @Valid @ModelAttribute("lettering") LetterForm lettering,
            Errors errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return pages.showMistakes(way, model);
        if (!desk.write(way.number(), way.me(), lettering.toLetter(), lettering.revisionSeen())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return pages.showOvertaken(way, model);
        }
        return shown(way, "escalation.done.written", redirect);
    }

    @PostMapping("/appeal")
    String appeal(
            @ModelAttribute(binding = false) Way way,
            @Valid @ModelAttribute("appealing") AppealForm appealing,
            Errors errors,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String agent,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return pages.showMistakes(way, model);
        desk.appeal(way.number(), way.me(), appealing.toChannel(), pages.sent(way, agent));
        return shown(way, "escalation.done.appealed", redirect);
    }

    @PostMapping("/registration")
    String register(
            @ModelAttribute(binding = false) Way way,
            @Valid @ModelAttribute("registering") RegistrationForm registering,
            Errors errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return pages.showMistakes(way, model);
        desk.register(way.number(), way.me(), registering.toNumber());
        return shown(way, "escalation.done.registered", redirect);
    }

    @PostMapping("/correction")
    String correct(
            @ModelAttribute(binding = false) Way way,
            @Valid @ModelAttribute("registering") RegistrationForm registering,
            Errors errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return pages.showMistakes(way, model);
        desk.correct(way.number(), way.me(), registering.toNumber());
        return shown(way, "escalation.done.corrected", redirect);
    }

    @PostMapping("/outcome")
    String conclude(
            @ModelAttribute(binding = false) Way way,
            @Valid @ModelAttribute("concluding") OutcomeForm concluding,
            Errors errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return pages.showMistakes(way, model);
        var outcome = concluding.toOutcome();
        desk.conclude(way.number(), way.me(), outcome);
        if (outcome.isRejection()) return shown(way, "escalation.done.rejected", redirect);
        return back(way, redirect);
    }

    @PostMapping("/return")
    String giveBack(@ModelAttribute(binding = false) Way way, RedirectAttributes redirect) {
        desk.giveBack(way.number(), way.me());
        return back(way, redirect);
    }

    private static String back(Way way, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "escalation.done.back");
        return "redirect:" + way.home();
    }

    private static String shown(Way way, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", done);
        return "redirect:" + way.at();
    }
}
