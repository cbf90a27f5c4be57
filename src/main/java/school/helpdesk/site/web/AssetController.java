package school.helpdesk.site.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import school.helpdesk.site.Asset;
import school.helpdesk.site.Assets;

@Controller
class AssetController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final Map<String, MediaType> TYPES = Map.of(
            "css", new MediaType("text", "css", StandardCharsets.UTF_8),
            "js", new MediaType("text", "javascript", StandardCharsets.UTF_8),
            "svg", new MediaType("image", "svg+xml", StandardCharsets.UTF_8));

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> show(@PathVariable String name) {
        return assets.named(name)
                .map(AssetController::found)
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noCache())
                        .build());
    }

    private static ResponseEntity<byte[]> found(Asset asset) {
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(TYPES.getOrDefault(asset.type(), MediaType.APPLICATION_OCTET_STREAM))
                .body(asset.content());
    }
}
