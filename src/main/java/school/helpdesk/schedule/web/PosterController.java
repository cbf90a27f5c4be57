package school.helpdesk.schedule.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.schedule.Poster;
import school.helpdesk.schedule.PosterDesk;

/** A poster hangs in a Russian school: whatever language the reader chose for pages, English must be asked for. */
@Controller
class PosterController {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final PosterDesk desk;
    private final PosterPress press;
    private final MessageSource messages;

    PosterController(PosterDesk desk, PosterPress press, MessageSource messages) {
        this.desk = desk;
        this.press = press;
        this.messages = messages;
    }

    @GetMapping("/schedule/poster.pdf")
    ResponseEntity<byte[]> show(
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String lang) {
        var paper = paper(size);
        return printed(desk.inForce().orElseThrow(NoPoster::nothingInForce), paper, lang);
    }

    @GetMapping("/schedule/versions/{number}/poster.pdf")
    ResponseEntity<byte[]> showVersion(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String lang) {
        return printed(desk.version(number), paper(size), lang);
    }

    @GetMapping("/schedule/drafts/{id}/poster.pdf")
    ResponseEntity<byte[]> showDraft(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String lang,
            @Me PersonId me) {
        var poster = desk.draft(id, me);
        if (!poster.isDraft()) return elsewhere(poster);
        return printed(poster, paper(size), lang);
    }

    @ExceptionHandler
    ModelAndView refuse(NoPoster missing) {
        var page = new ModelAndView("schedule/no-poster");
        page.setStatus(missing.status());
        page.addObject("reason", missing.reason());
        return page;
    }

    private static PosterSize paper(@Nullable String size) {
        return PosterSize.parse(size).orElseThrow(NoPoster::ofThatSize);
    }

    private ResponseEntity<byte[]> printed(Poster poster, PosterSize size, @Nullable String lang) {
        var language = "en".equals(lang) ? Locale.ENGLISH : RUSSIAN;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(poster, size, language))
                .body(press.print(poster, size, language));
    }

    /** Old programs get a name they can read, all others one that people can. */
    private String named(Poster poster, PosterSize size, Locale language) {
        var which =
                poster.isDraft() ? "draft" : String.valueOf(poster.schedule().number());
        var name = poster.isDraft()
                ? messages.getMessage("schedule.poster.file.draft", new Object[] {size}, language)
                : messages.getMessage("schedule.poster.file", new Object[] {which, size}, language);
        return "inline; filename=\"schedule-%s-%s.pdf\"; filename*=UTF-8''%s"
                .formatted(which, size, UriUtils.encode(name + ".pdf", StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> elsewhere(Poster poster) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        "/schedule/versions/" + poster.schedule().number() + "/poster.pdf")
                .build();
    }
}
