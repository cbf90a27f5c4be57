package school.helpdesk.escalation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** The way of one request to Support and back. */
@Controller
@RequestMapping("/requests/{number}/escalation")
class EscalationController {

    private final EscalationDesk desk;
    private final EscalationPages pages;
    private final FileShelf files;

    EscalationController(EscalationDesk desk, EscalationPages pages, FileShelf files) {
        this.desk = desk;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping
    String show(
            @PathVariable long number,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String agent,
            @Me Access me,
            Model model) {
        return pages.show(number, me, agent, model);
    }

    @GetMapping("/appeal.eml")
    void letter(
            @PathVariable long number,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String agent,
            @Me Access me,
            HttpServletResponse response)
            throws IOException {
        var letter = pages.file(number, me, agent);
        response.setContentType("message/rfc822");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("appeal-" + number + ".eml", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        letter.write(files, response.getOutputStream());
    }

    @PostMapping
    String create(
            @PathVariable long number,
            @Valid @ModelAttribute("declaring") DeclarationForm declaring,
            Errors errors,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        declaring.check(errors);
        if (errors.hasErrors()) return pages.showMistakes(number, me, model);
        desk.declare(number, me, declaring.toReason(), declaring.toExplanation());
        return shown(number, "escalation.done.declared", redirect);
    }

    @PostMapping("/letter")
    String write(
            @PathVariable long number,
            @Valid @ModelAttribute("lettering") LetterForm lettering,
            Errors errors,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return pages.showMistakes(number, me, model);
        desk.write(number, me, lettering.toLetter());
        return shown(number, "escalation.done.written", redirect);
    }

    @PostMapping("/appeal")
    String appeal(
            @PathVariable long number,
            @Valid @ModelAttribute("appealing") AppealForm appealing,
            Errors errors,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return pages.showMistakes(number, me, model);
        desk.appeal(number, me, appealing.toChannel());
        return shown(number, "escalation.done.appealed", redirect);
    }

    @PostMapping("/registration")
    String register(
            @PathVariable long number,
            @Valid @ModelAttribute("registering") RegistrationForm registering,
            Errors errors,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return pages.showMistakes(number, me, model);
        desk.register(number, me, registering.toNumber());
        return shown(number, "escalation.done.registered", redirect);
    }

    @PostMapping("/outcome")
    String conclude(
            @PathVariable long number,
            @Valid @ModelAttribute("concluding") OutcomeForm concluding,
            Errors errors,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return pages.showMistakes(number, me, model);
        var outcome = concluding.toOutcome();
        desk.conclude(number, me, outcome);
        if (outcome.isRejection()) return shown(number, "escalation.done.rejected", redirect);
        return back(number, redirect);
    }

    @PostMapping("/return")
    String giveBack(@PathVariable long number, @Me Access me, RedirectAttributes redirect) {
        desk.giveBack(number, me);
        return back(number, redirect);
    }

    private static String back(long number, RedirectAttributes redirect) {
        tell("escalation.done.back", number, redirect);
        return "redirect:/requests/" + number;
    }

    private static String shown(long number, String done, RedirectAttributes redirect) {
        tell(done, number, redirect);
        return "redirect:/requests/" + number + "/escalation";
    }

    private static void tell(String done, long number, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", done);
        redirect.addFlashAttribute("doneArgs", List.of(String.valueOf(number)));
    }
}
