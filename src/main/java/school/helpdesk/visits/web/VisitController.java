package school.helpdesk.visits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Token;
import school.helpdesk.people.Access;
import school.helpdesk.people.Right;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.visits.Choice;
import school.helpdesk.visits.ReceptionDesk;
import school.helpdesk.visits.SecretAddress;
import school.helpdesk.visits.Visit;
import school.helpdesk.visits.VisitDesk;
import school.helpdesk.visits.VisitReader;
import school.helpdesk.visits.VisitState;

/** One visit, behind its secret link; to the employee it belongs to and to consultants also by its six digits. */
@Controller
class VisitController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final VisitDesk desk;
    private final ReceptionDesk receptions;
    private final VisitReader reader;
    private final VisitFile file;
    private final SchoolTime time;

    VisitController(VisitDesk desk, ReceptionDesk receptions, VisitReader reader, VisitFile file, SchoolTime time) {
        this.desk = desk;
        this.receptions = receptions;
        this.reader = reader;
        this.file = file;
        this.time = time;
    }

    @ModelAttribute
    void keepToYourself(HttpServletResponse response) {
        SecretAddress.keep(response);
    }

    @GetMapping("/visits/{code}")
    String show(@PathVariable String code, @Me @Nullable Access me, Model model) {
        return page(reader.visit(code, me), code, me, model);
    }

    @GetMapping("/visits/{code}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String code, @Me @Nullable Access me) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"visit.ics\"")
                .body(file.of(reader.page(reader.visit(code, me))));
    }

    @PostMapping("/visits/{code}/cancellation")
    String cancel(@PathVariable String code, @Me @Nullable Access me, Model model, HttpServletResponse response) {
        var visit = reader.visit(code, me);
        var refused = Attempt.of(() -> desk.cancel(visit.id(), me == null ? null : me.person()));
        return refused == null ? again(code) : refused(code, refused, me, model, response);
    }

    /** A consultant who is not the visitor gives the time; the visitor is then to be told. */
    @PostMapping("/visits/{code}/move")
    String move(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String slot,
            @RequestParam(required = false) @Nullable String occurrence,
            @RequestParam(required = false) @Nullable String starts,
            @Me @Nullable Access me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var visit = reader.visit(code, me);
        var choice = Choice.of(slot).or(() -> Choice.of(occurrence, starts));
        if (choice.isEmpty()) return refused(code, new RuleBroken("visits.rule.choose"), me, model, response);
        var refused = Attempt.of(() -> {
            if (me != null && isForSomebodyElse(code, visit, me))
                receptions.give(visit.id(), choice.get(), me.person());
            else desk.move(visit.id(), choice.get(), me == null ? null : me.person());
        });
        if (refused != null) return refused(code, refused, me, model, response);
        if (visit.state() != VisitState.WISHED) return again(code);
        redirect.addFlashAttribute("done", "visits.done.given");
        return "redirect:/visits/waiting";
    }

    /** Only who has the secret may: the consent is the visitor's own. */
    @PostMapping("/visits/{code}/consent/withdrawal")
    String withdraw(@PathVariable String code) {
        if (!Token.looksLike(code)) throw new NotFound("visit");
        desk.withdrawConsent(reader.visit(code, null).id());
        return "redirect:/privacy/withdrawn";
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView lost() {
        var page = new ModelAndView("visits/lost");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private boolean isForSomebodyElse(String code, Visit visit, Access me) {
        return !Token.looksLike(code) && me.has(Right.CONSULTANT) && !reader.isOf(visit, me.person());
    }

    private String refused(
            String code, RuleBroken why, @Nullable Access me, Model model, HttpServletResponse response) {
        Attempt.refuse(why, model, response);
        return page(reader.visit(code, me), code, me, model);
    }

    private String page(Visit visit, String code, @Nullable Access me, Model model) {
        var page = reader.page(visit);
        model.addAttribute("page", page);
        model.addAttribute("onward", reader.onward(page, code));
        model.addAttribute("now", time.now());
        model.addAttribute("visit", visit);
        model.addAttribute("code", code);
        model.addAttribute("secret", Token.looksLike(code));
        model.addAttribute("staff", !Token.looksLike(code) && me != null && me.has(Right.CONSULTANT));
        return "visits/show";
    }

    private static String again(String code) {
        return "redirect:/visits/" + code;
    }
}
