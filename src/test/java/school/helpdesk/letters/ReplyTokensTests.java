package school.helpdesk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.TravelClock;

@PageTest
class ReplyTokensTests {

    @Autowired
    ReplyTokens tokens;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Test
    void isFoundInAnAddressAndAmongMessageIdsWhateverTheCapitals() {
        var token = tokens.token(17, cast.teacher());
        assertThat(token).matches("[a-z0-9-]{1,60}");
        for (var text : new String[] {
            "help+" + token + "@school.example",
            "Help+" + token.toUpperCase(java.util.Locale.ROOT) + "@School.Example",
            "<a@b> <1c9a." + token + "@school.example>"
        }) {
            var claim = tokens.find(text).orElseThrow();
            assertThat(claim.request()).isEqualTo(17);
            assertThat(tokens.fits(claim, cast.teacher())).isTrue();
        }
    }

    @Test
    void fitsNobodyElseAndNoOtherRequest() {
        var token = tokens.token(17, cast.teacher());
        assertThat(tokens.fits(tokens.find(token).orElseThrow(), cast.teacher2()))
                .isFalse();
        assertThat(tokens.fits(tokens.find(token.replaceFirst("r17-", "r18-")).orElseThrow(), cast.teacher()))
                .isFalse();
        var later = token.replaceFirst("-(\\d+)-", "-99999-");
        assertThat(tokens.fits(tokens.find(later).orElseThrow(), cast.teacher()))
                .isFalse();
    }

    @Test
    void isNotFoundInNonsense() {
        for (var text :
                new String[] {"", "help@school.example", "r-1-2", "r17-20000-", "r99999999999999-1-" + "a".repeat(32)})
            assertThat(tokens.find(text)).isEmpty();
    }

    /** The last of its ninety days is one of them. */
    @Test
    void expires() {
        var claim = tokens.find(tokens.token(17, cast.teacher())).orElseThrow();
        clock.forward(Duration.ofDays(90));
        assertThat(tokens.isExpired(claim)).isFalse();
        clock.forward(Duration.ofDays(1));
        assertThat(tokens.isExpired(claim)).isTrue();
    }
}
