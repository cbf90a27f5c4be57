package school.helpdesk.regulation.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import school.helpdesk.escalation.BothClocks;
import school.helpdesk.regulation.RegulationReader;
import school.helpdesk.regulation.Section;
import school.helpdesk.school.SchoolTime;

@Controller
class RegulationController {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final RegulationReader reader;
    private final RegulationPress press;
    private final SchoolTime time;
    private final MessageSource messages;

    RegulationController(RegulationReader reader, RegulationPress press, SchoolTime time, MessageSource messages) {
        this.reader = reader;
        this.press = press;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping("/regulation")
    String show(Locale language, Model model) {
        model.addAttribute("regulation", reader.regulation(language));
        model.addAttribute("sections", Section.values());
        model.addAttribute("hours", BothClocks.of(time.now(), time.zone()));
        return "regulation/show";
    }

    /** A paper of a Russian school: whatever language the reader chose for pages, English must be asked for. */
    @GetMapping("/regulation.pdf")
    ResponseEntity<byte[]> print(@RequestParam(required = false) @Nullable String lang) {
        var language = "en".equals(lang) ? Locale.ENGLISH : RUSSIAN;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(language))
                .body(press.print(reader.regulation(language), language));
    }

    /** Old programs get a name they can read, all others one that people can. */
    private String named(Locale language) {
        var name = messages.getMessage("regulation.print.file", null, language);
        return "inline; filename=\"regulation.pdf\"; filename*=UTF-8''%s"
                .formatted(UriUtils.encode(name + ".pdf", StandardCharsets.UTF_8));
    }
}
