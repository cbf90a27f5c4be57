package school.helpdesk.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.people.Access;
import school.helpdesk.requests.RequestReader;
import school.helpdesk.requests.files.FileShelf;

/** Hands files out to be saved, never to be opened in place. */
@Controller
@RequestMapping("/requests/{number}/files/{id}")
class FileController {

    private final RequestReader reader;
    private final FileShelf files;

    FileController(RequestReader reader, FileShelf files) {
        this.reader = reader;
        this.files = files;
    }

    @GetMapping
    void show(@PathVariable long number, @PathVariable UUID id, @Me Access me, HttpServletResponse response)
            throws IOException {
        var file = reader.file(number, id, me);
        var saved = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(file.type());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
        files.write(file, response.getOutputStream());
    }

    /** A small picture that the portal itself has drawn. */
    @GetMapping("/preview")
    ResponseEntity<byte[]> preview(@PathVariable long number, @PathVariable UUID id, @Me Access me) {
        var picture = files.small(reader.file(number, id, me)).orElseThrow(() -> new NotFound("preview"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .body(picture);
    }
}
