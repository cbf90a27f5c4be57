package school.helpdesk.drafts.web;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.drafts.DraftsDesk;
import school.helpdesk.drafts.Kept;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.school.SchoolTime;

/** One's own drafts, and nobody else's. */
@Controller
@RequestMapping("/drafts")
class DraftsController {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final DraftsDesk desk;
    private final SchoolTime time;
    private final MessageSource messages;

    DraftsController(DraftsDesk desk, SchoolTime time, MessageSource messages) {
        this.desk = desk;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping
    String index(@Me PersonId me, Model model) {
        model.addAttribute("drafts", desk.of(me));
        return "drafts/index";
    }

    /** Where a form leads that could not be sent, be it by way of the sign-in: to its page, with what was typed. */
    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @Me PersonId me, RedirectAttributes redirect) {
        var draft = desk.find(id, me);
        redirect.addFlashAttribute("done", draft.isPresent() ? "drafts.done.back" : "drafts.done.gone");
        return "redirect:" + draft.map(it -> it.place().with(id)).orElse("/drafts");
    }

    /**
     * Kept already by whoever let the form in; this tells the script how it went, in words for its reader.
     *
     * @param kept nothing for a form whose token proves nothing
     */
    @PostMapping
    ResponseEntity<String> create(@RequestAttribute(name = Kept.ATTRIBUTE, required = false) @Nullable Kept kept) {
        if (kept == null) throw new NotFound("form of a draft");
        return switch (kept.outcome()) {
            case KEPT, KEPT_AGAIN -> say(HttpStatus.OK, "drafts.saved", CLOCK.format(time.at(time.now())));
            case EMPTY -> say(HttpStatus.OK, "drafts.empty");
            case ALREADY_SENT -> say(HttpStatus.CONFLICT, "drafts.sent");
            case TOO_LONG -> say(HttpStatus.CONTENT_TOO_LARGE, "drafts.long");
        };
    }

    /** @param back set where one goes back to the page of its form */
    @PostMapping("/{id}/removal")
    String destroy(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String back,
            @Me PersonId me,
            RedirectAttributes redirect) {
        var draft = desk.find(id, me);
        desk.discard(id, me);
        redirect.addFlashAttribute("done", draft.isPresent() ? "drafts.done.discarded" : "drafts.done.gone");
        return "redirect:"
                + draft.filter(it -> back != null)
                        .map(it -> it.place().address())
                        .orElse("/drafts");
    }

    private ResponseEntity<String> say(HttpStatus status, String key, Object... arguments) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }
}
