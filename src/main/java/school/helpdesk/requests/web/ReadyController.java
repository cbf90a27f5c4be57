package school.helpdesk.requests.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.people.Access;
import school.helpdesk.requests.RequestReader;
import school.helpdesk.requests.Viewpoint;

/** Puts a ready answer into the form for an answer. Nothing is sent; what was typed and chosen stays. */
@Controller
class ReadyController {

    private final RequestReader reader;
    private final RequestPages pages;
    private final Ready ready;
    private final Uploads uploads;

    ReadyController(RequestReader reader, RequestPages pages, Ready ready, Uploads uploads) {
        this.reader = reader;
        this.pages = pages;
        this.ready = ready;
        this.uploads = uploads;
    }

    /**
     * @param insert set when the chosen one is to be put in, and not only others looked for
     * @param find words of those that are looked for
     */
    @PostMapping("/requests/{number}/ready")
    String create(
            @PathVariable long number,
            @ModelAttribute("form") SayingForm typed,
            @RequestParam(name = "ready", required = false) @Nullable UUID chosen,
            @RequestParam(required = false) @Nullable String insert,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<UUID> drop,
            @Me Access me,
            Model model) {
        var page = reader.page(number, me, null);
        if (page.viewpoint() != Viewpoint.CONSULTANT) throw new NotFound("answer to request " + number);
        var filled = insert == null || chosen == null ? null : ready.fill(chosen, page, me);
        var text = Stream.of(requireNonNullElse(typed.body(), ""), filled == null ? "" : filled.text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        var form = new SayingForm(text, typed.seen(), requireNonNullElse(typed.once(), ""));
        var errors = new BeanPropertyBindingResult(form, "form");
        uploads.take(me.person(), form.mark(), files, drop, errors);
        if (insert != null && filled == null) errors.reject("requests.ready.gone");
        model.addAllAttributes(errors.getModel());
        if (filled != null) model.addAttribute("gaps", filled.gaps());
        if (typed.seen() != null) model.addAttribute("seen", Seen.of(typed.seen()));
        model.addAttribute("offer", ready.offer(page, find, me));
        return pages.show(page, me, null, model);
    }
}
