package school.helpdesk.knowledge.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import school.helpdesk.kernel.Me;
import school.helpdesk.knowledge.PictureShelf;
import school.helpdesk.people.Access;

/** Shows pictures that the portal itself has drawn. One never changes; only who may see it does. */
@Controller
class PictureController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl ASKING_EACH_TIME = CacheControl.noCache().cachePrivate();

    private final PictureShelf pictures;

    PictureController(PictureShelf pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/knowledge/pictures/{id}")
    void show(@PathVariable UUID id, @Me @Nullable Access me, ServletWebRequest request, HttpServletResponse response)
            throws IOException {
        var picture = pictures.open(id, me);
        var kept = picture.open() ? FOR_EVER : ASKING_EACH_TIME;
        response.setHeader(HttpHeaders.CACHE_CONTROL, kept.getHeaderValue());
        if (request.checkNotModified("\"" + id + "\"")) return;
        response.setContentType(picture.type());
        response.setContentLengthLong(picture.size());
        pictures.write(picture, response.getOutputStream());
    }
}
