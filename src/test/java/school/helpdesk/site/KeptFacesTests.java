package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KeptFacesTests {

    static final Instant NOW = Instant.parse("2026-11-24T03:00:59.999Z");

    final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/schedule");
    final KeptFaces kept = new KeptFaces();

    @Test
    void knowWhatWasRenderedUnderTheSameStampInTheSameMinute() throws Exception {
        var stamp = UUID.randomUUID();
        assertThat(isKnown(stamp, NOW, 10)).isFalse();
        assertThat(isKnown(stamp, Instant.parse("2026-11-24T03:00:00Z"), 10)).isTrue();
        assertThat(isKnown(stamp, NOW.plusMillis(1), 10)).isFalse();
        assertThat(isKnown(UUID.randomUUID(), NOW, 10)).isFalse();
    }

    @Test
    void keepNothingWithoutAStamp() throws Exception {
        assertThat(isKnown(null, NOW, 10)).isFalse();
        assertThat(isKnown(null, NOW, 10)).isFalse();
    }

    @Test
    void keepNothingHuge() throws Exception {
        var stamp = UUID.randomUUID();
        assertThat(isKnown(stamp, NOW, 2 << 20)).isFalse();
        assertThat(isKnown(stamp, NOW, 2 << 20)).isFalse();
    }

    private boolean isKnown(@Nullable UUID stamp, Instant now, int bytes) throws ServletException, IOException {
        var rendering = new Rendering(request, new MockHttpServletResponse());
        var face = kept.find(
                FaceKey.of(request, stamp, now),
                rendering,
                (asked, answer) -> answer.getOutputStream().write(new byte[bytes]));
        return face != null;
    }
}
