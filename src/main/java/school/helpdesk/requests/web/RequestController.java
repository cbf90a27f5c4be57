package school.helpdesk.requests.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import school.helpdesk.drafts.Drafts;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.knowledge.Search;
import school.helpdesk.people.Access;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.files.FileShelf;
import school.helpdesk.requests.queue.OwnRequests;
import school.helpdesk.requests.queue.RequestSearch;
import school.helpdesk.school.SchoolTime;

@Controller
@RequestMapping("/requests")
class RequestController {

    private final RequestDesk desk;
    private final OwnRequests own;
    private final RequestSearch search;
    private final RequestPages pages;
    private final Uploads uploads;
    private final FileShelf shelf;
    private final Search guides;
    private final SchoolTime time;
    private final Drafts drafts;

    RequestController(
            RequestDesk desk,
            OwnRequests own,
            RequestSearch search,
            RequestPages pages,
            Uploads uploads,
            FileShelf shelf,
            Search guides,
            SchoolTime time,
            Drafts drafts) {
        this.desk = desk;
        this.own = own;
        this.search = search;
        this.pages = pages;
        this.uploads = uploads;
        this.shelf = shelf;
        this.guides = guides;
        this.time = time;
        this.drafts = drafts;
    }

    @GetMapping
    String index(
            @Me PersonId me,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var words = q == null ? "" : q;
        var rows = words.isBlank() ? own.page(me, after) : search.own(words, me, after);
        pages.list(rows, null, model);
        model.addAttribute("words", words);
        model.addAttribute("first", after == null ? null : href(words, null));
        model.addAttribute("next", rows.next() == null ? null : href(words, rows.next()));
        return "requests/index";
    }

    @GetMapping("/new")
    String newOne(Model model) {
        model.addAttribute("form", drafts.typed("form", RequestForm.fresh()));
        return form(model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") RequestForm form,
            Errors errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<UUID> drop,
            @Me PersonId me,
            Model model,
            RedirectAttributes redirect) {
        uploads.take(me, form.mark(), files, drop, errors);
        return errors.hasErrors() ? again(form, me, model) : send(form, me, redirect);
    }

    /**
     * The step before sending, for who was not shown guides while typing; without any that fit it is no step at all.
     *
     * @param edit leads back to the form
     */
    @PostMapping("/suggestions")
    String suggest(
            @Valid @ModelAttribute("form") RequestForm form,
            Errors errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<UUID> drop,
            @RequestParam(required = false) @Nullable String edit,
            @Me Access me,
            Model model,
            RedirectAttributes redirect) {
        uploads.take(me.person(), form.mark(), files, drop, errors);
        if (edit != null || errors.hasErrors()) return again(form, me.person(), model);
        var found = guides.suggest(Objects.requireNonNullElse(form.subject(), ""), me);
        if (found.isEmpty()) return send(form, me.person(), redirect);
        model.addAttribute("guides", found);
        return "requests/suggestions";
    }

    @GetMapping("/{number}")
    String show(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String before,
            @Me Access me,
            Model model) {
        return pages.show(number, me, before == null ? null : Seen.of(before), model);
    }

    private static String href(String words, @Nullable String after) {
        return UriComponentsBuilder.fromPath("/requests")
                .queryParamIfPresent("q", Optional.of(words).filter(typed -> !typed.isBlank()))
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .encode()
                .toUriString();
    }

    private String send(RequestForm form, PersonId me, RedirectAttributes redirect) {
        var number = desk.ask(me, form.toQuestion(), form.mark());
        redirect.addFlashAttribute("done", "requests.done.asked");
        redirect.addFlashAttribute("doneArgs", List.of(String.valueOf(number)));
        return "redirect:/requests/" + number;
    }

    private String again(RequestForm form, PersonId me, Model model) {
        model.addAttribute("kept", shelf.unsent(me, form.mark()));
        return form(model);
    }

    private String form(Model model) {
        var promise = desk.promise();
        model.addAttribute("topics", Topic.of(Audience.EMPLOYEES));
        model.addAttribute("promise", promise);
        model.addAttribute("until", Until.of(promise.until(), time));
        return "requests/new";
    }
}
