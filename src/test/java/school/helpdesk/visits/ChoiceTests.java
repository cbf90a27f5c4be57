package school.helpdesk.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTests {

    private static final String ID = "0123456789abcdef0123456789abcdef-20261126";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-26T07:15:00Z",
                "2026-11-26T14:15:00+07:00",
                "2026-11-26T14:15:00 07:00",
                "2026-11-26T14:15+07:00"
            })
    void understandsEveryWayOfWritingATime(String starts) {
        assertThat(Choice.of(ID, starts))
                .hasValueSatisfying(
                        choice -> assertThat(choice.starts()).isEqualTo(Instant.parse("2026-11-26T07:15:00Z")));
    }

    @Test
    void readsWhatItWrote() {
        var choice = Choice.of(ID, "2026-11-26T07:15:00Z").orElseThrow();
        assertThat(Choice.of(choice.toString())).contains(choice);
        var anywhere = Choice.of(null, "2026-11-26T07:15:00Z").orElseThrow();
        assertThat(Choice.of(anywhere.toString())).contains(anywhere);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "@",
                "x@y",
                "@2026",
                "2026-11-26T14:15:00",
                "@+9999999-01-01T00:00:00Z",
                "@+999999999-12-31T23:59:59-18:00",
                "@1999-12-31T00:00:00Z",
                "0123@2026-11-26T07:15:00Z"
            })
    void isNoneWhenItCannotBeRead(@Nullable String value) {
        assertThat(Choice.of(value)).isEmpty();
    }
}
