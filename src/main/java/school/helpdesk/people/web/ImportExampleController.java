package school.helpdesk.people.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A list to fill in, which a spreadsheet opens by a double click: marked as UTF-8, with the separator of Russian ones. */
@Controller
class ImportExampleController {

    private static final String MARK = "\uFEFF";

    @GetMapping("/people/import/example.csv")
    ResponseEntity<byte[]> show(Locale locale) throws IOException {
        var language = locale.getLanguage().equals("en") ? "en" : "ru";
        var lines = new ClassPathResource("people/list-example_" + language + ".csv")
                .getContentAsString(StandardCharsets.UTF_8);
        var file = (MARK + lines.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        var attached = ContentDisposition.attachment().filename("employees.csv").build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .body(file);
    }
}
