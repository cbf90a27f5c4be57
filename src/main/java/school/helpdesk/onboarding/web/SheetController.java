package school.helpdesk.onboarding.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import school.helpdesk.onboarding.roll.Roll;
import school.helpdesk.paper.Press;
import school.helpdesk.paper.Sheet;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolTime;

/** The sheet of trainings on paper. It lies in a Russian school: English must be asked for. */
@Controller
class SheetController {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String STYLE = "own:sheet.css";

    private final Roll roll;
    private final Press press;
    private final SchoolDesk school;
    private final SchoolTime time;
    private final MessageSource messages;
    private final byte[] style;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    SheetController(Roll roll, Press press, SchoolDesk school, SchoolTime time, MessageSource messages)
            throws IOException {
        this.roll = roll;
        this.press = press;
        this.school = school;
        this.time = time;
        this.messages = messages;
        this.style = new ClassPathResource("onboarding/sheet.css").getContentAsByteArray();
    }

    @GetMapping("/trainings/sheet.pdf")
    ResponseEntity<byte[]> show(
            @ModelAttribute("form") PeriodForm form,
            BindingResult mistakes,
            @RequestParam(required = false) @Nullable String lang) {
        form.judge(mistakes);
        if (mistakes.hasErrors()) return elsewhere(mistakes);
        var language = "en".equals(lang) ? Locale.ENGLISH : RUSSIAN;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(form, language))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(print(form, language));
    }

    private byte[] print(PeriodForm form, Locale language) {
        var said = Map.<String, Object>of(
                "page", roll.sheet(form.toPeriod()),
                "period", form,
                "school", school.profile(),
                "printed", time.now());
        oneAtATime.lock();
        try {
            return press.print(
                    press.set("onboarding/sheet", said, language), Sheet.A4_ACROSS, Map.of(STYLE, style), time.now());
        } finally {
            oneAtATime.unlock();
        }
    }

    private String named(PeriodForm form, Locale language) {
        var bounds = Stream.of(form.from(), form.to())
                .map(bound -> bound == null ? "" : bound.toString())
                .toList();
        var name = messages.getMessage("onboarding.sheet.file." + form.shape(), bounds.toArray(), language);
        var plain = Stream.concat(Stream.of("trainings"), bounds.stream().filter(bound -> !bound.isEmpty()));
        return "inline; filename=\"%s.pdf\"; filename*=UTF-8''%s"
                .formatted(
                        plain.collect(Collectors.joining("-")), UriUtils.encode(name + ".pdf", StandardCharsets.UTF_8));
    }

    /** To the list, which says what is wrong with the dates. */
    private static ResponseEntity<byte[]> elsewhere(BindingResult mistakes) {
        var query = "from=%s&to=%s".formatted(typed(mistakes, "from"), typed(mistakes, "to"));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/trainings?" + query)
                .build();
    }

    private static String typed(BindingResult mistakes, String field) {
        var value = mistakes.getFieldValue(field);
        return value == null ? "" : UriUtils.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
