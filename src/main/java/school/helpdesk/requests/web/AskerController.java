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
import school.helpdesk.people.Access;
import school.helpdesk.requests.RequestDesk;

/** What the one who asked does next. */
@Controller
@RequestMapping("/requests/{number}")
class AskerController {

    private final RequestDesk desk;
    private final RequestPages pages;
    private final Uploads uploads;

    AskerController(RequestDesk desk, RequestPages pages, Uploads uploads) {
        this.desk = desk;
        this.pages = pages;
        this.uploads = uploads;
    }

    @PostMapping("/messages")
    String reply(
            @PathVariable long number,
            @Valid @ModelAttribute("form") SayingForm form,
            Errors errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<UUID> drop,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        uploads.take(me.person(), form.mark(), files, drop, errors);
        if (errors.hasErrors()) return pages.showMistakes(number, me, model);
        desk.reply(number, me.person(), form.toSaying());
        return Shown.again(number, "requests.done.replied", redirect);
    }

    @PostMapping("/reopening")
    String reopen(
            @PathVariable long number,
            @Valid @ModelAttribute("form") SayingForm form,
            Errors errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<UUID> drop,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        uploads.take(me.person(), form.mark(), files, drop, errors);
        if (errors.hasErrors()) return pages.showMistakes(number, me, model);
        desk.reopen(number, me.person(), form.toSaying());
        return Shown.again(number, "requests.done.reopened", redirect);
    }

    /** With a word that it helped; without one, the asker needs no answer any more. */
    @PostMapping("/closure")
    String close(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String helped,
            @Me Access me,
            RedirectAttributes redirect) {
        if (Boolean.parseBoolean(helped)) {
            desk.confirm(number, me.person());
            return Shown.again(number, "requests.done.confirmed", redirect);
        }
        desk.withdraw(number, me.person());
        return Shown.again(number, "requests.done.withdrawn", redirect);
    }
}
