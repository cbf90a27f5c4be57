package school.helpdesk.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.visits.Choice;
import school.helpdesk.visits.VisitDesk;

/** Choose a time, say what about, check, done. Who is signed in comes as an employee, everybody else as a parent. */
@Controller
@RequestMapping("/visits")
class SignUpController {

    private final VisitDesk desk;
    private final SignUpPages pages;
    private final SignUpChecks checks;

    SignUpController(VisitDesk desk, SignUpPages pages, SignUpChecks checks) {
        this.desk = desk;
        this.pages = pages;
        this.checks = checks;
    }

    @GetMapping("/new")
    String newOne(
            @RequestParam(required = false) @Nullable String occurrence,
            @RequestParam(required = false) @Nullable String starts,
            @RequestParam(required = false) @Nullable String wish,
            @Me @Nullable PersonId me,
            Model model,
            HttpServletResponse response) {
        if (wish != null) return pages.form(pages.fresh(null), audience(me), model);
        if (starts == null) return pages.choose(occurrence, audience(me), model, response);
        return pages.open(Choice.of(occurrence, starts), occurrence, audience(me), model, response);
    }

    /** The same behind the sign-in, for employees who are not signed in yet. */
    @GetMapping("/employee")
    String newByEmployee(
            @RequestParam(required = false) @Nullable String occurrence,
            @RequestParam(required = false) @Nullable String starts,
            RedirectAttributes redirect) {
        if (occurrence != null) redirect.addAttribute("occurrence", occurrence);
        if (starts != null) redirect.addAttribute("starts", starts);
        return "redirect:/visits/new";
    }

    /** Shows once more what is about to be sent. */
    @PostMapping("/check")
    String check(
            @Valid @ModelAttribute("form") SignUpForm form,
            Errors errors,
            @Me @Nullable PersonId me,
            Model model,
            HttpServletResponse response) {
        checks.judge(form, audience(me), errors);
        if (errors.hasErrors()) return pages.form(form, audience(me), model);
        return pages.check(form, audience(me), model, response);
    }

    /** Back to the form with everything that was typed. */
    @PostMapping(path = "/check", params = "edit")
    String edit(@ModelAttribute("form") SignUpForm form, @Me @Nullable PersonId me, Model model) {
        return pages.form(form, audience(me), model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") SignUpForm form,
            Errors errors,
            @Me @Nullable PersonId me,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        checks.judge(form, audience(me), errors);
        if (me == null) checks.judgeHaste(form, errors);
        if (errors.hasErrors()) return pages.form(form, audience(me), model);
        var signUp = form.toSignUp(me, request.getRemoteAddr(), locale.getLanguage());
        var refused = Attempt.of(() -> {
            if (form.isForWish()) desk.wish(signUp, form.given(form.wish()));
            else desk.book(signUp, form.choice().orElseThrow());
        });
        if (refused == null) return "redirect:/visits/" + signUp.secret();
        return pages.refused(form, audience(me), refused, model, response);
    }

    private static Audience audience(@Nullable PersonId me) {
        return me == null ? Audience.PARENTS : Audience.EMPLOYEES;
    }
}
