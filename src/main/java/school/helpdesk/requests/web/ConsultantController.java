package school.helpdesk.requests.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.requests.RequestDesk;

/** What a consultant does with a request. */
@Controller
@RequestMapping("/requests/{number}")
class ConsultantController {

    private final RequestDesk desk;
    private final RequestPages pages;
    private final Ready ready;
    private final Uploads uploads;

    ConsultantController(RequestDesk desk, RequestPages pages, Ready ready, Uploads uploads) {
        this.desk = desk;
        this.pages = pages;
        this.ready = ready;
        this.uploads = uploads;
    }

    @PostMapping("/assignment")
    String take(@PathVariable long number, @Me PersonId me, RedirectAttributes redirect) {
        desk.take(number, me);
        return Shown.again(number, "requests.done.taken", redirect);
    }

    @PostMapping("/assignment/release")
    String release(@PathVariable long number, @Me PersonId me, RedirectAttributes redirect) {
        desk.release(number, me);
        return Shown.again(number, "requests.done.released", redirect);
    }

    @PostMapping("/assignment/handover")
    String handOver(
            @PathVariable long number,
            @Valid @ModelAttribute("handing") HandOverForm handing,
            Errors errors,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return pages.showMistakes(number, me, model);
        desk.handOver(number, me.person(), handing.receiver(), handing.toReason());
        return Shown.again(number, "requests.done.handed-over", redirect);
    }

    @PostMapping("/clarification")
    String clarify(
            @PathVariable long number,
            @Valid @ModelAttribute("form") SayingForm form,
            Errors errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<UUID> drop,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        uploads.take(me.person(), form.mark(), files, drop, errors);
        ready.judge(form.body(), errors);
        if (errors.hasErrors()) return pages.showMistakes(number, me, model);
        desk.clarify(number, me.person(), form.toSaying());
        return Shown.again(number, "requests.done.clarified", redirect);
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable long number,
            @Valid @ModelAttribute("form") SayingForm form,
            Errors errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<UUID> drop,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        uploads.take(me.person(), form.mark(), files, drop, errors);
        ready.judge(form.body(), errors);
        if (errors.hasErrors()) return pages.showMistakes(number, me, model);
        desk.answer(number, me.person(), form.toSaying());
        return Shown.again(number, "requests.done.answered", redirect);
    }

    @PostMapping("/notes")
    String note(
            @PathVariable long number,
            @Valid @ModelAttribute("note") SayingForm note,
            Errors errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<UUID> drop,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        uploads.take(me.person(), note.mark(), files, drop, errors);
        if (errors.hasErrors()) return pages.showMistakes(number, me, model);
        desk.note(number, me.person(), note.toSaying());
        return Shown.again(number, "requests.done.noted", redirect);
    }

    @PostMapping(path = "/closure", params = "reason")
    String close(
            @PathVariable long number,
            @Valid @ModelAttribute("closing") ClosureForm closing,
            Errors errors,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return pages.showMistakes(number, me, model);
        desk.close(number, me.person(), closing.toReason());
        return Shown.again(number, "requests.done.closed", redirect);
    }
}
