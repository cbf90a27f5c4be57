package school.helpdesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.PersonCard;

class SectionRevisionTests {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final PersonCard DIRECTOR =
            new PersonCard(PersonId.fresh(), "Громова", "Елена", "Павловна", "Директор");

    private final SectionRevision brought =
            SectionRevision.brought(Section.HELP, new Wording("Было", "Was"), NOW.minusSeconds(9));

    @Test
    void isSignedAsADocumentIs() {
        var revision = brought.revised(change("Стало", "Is", false), DIRECTOR, NOW);
        assertThat(revision.number()).isEqualTo(2);
        assertThat(revision.section()).isEqualTo(Section.HELP);
        assertThat(revision.isBrought()).isFalse();
        assertThat(revision.signedPosition() + " " + revision.signedAs()).isEqualTo("Директор Е.П.\u00a0Громова");
        assertThat(revision.madeAt()).isEqualTo(NOW);
    }

    /** Which of the texts is a new one, whether the English one is said to fit, and whether it is older then. */
    @ParameterizedTest
    @CsvSource({
        "Стало, Is, false, false",
        "Стало, Was, false, true",
        "Стало, Was, true, false",
        "Было, Is, false, false",
        "Было, Was, false, false"
    })
    void knowsWhetherTheEnglishTextIsOlder(String russian, String english, boolean fits, boolean older) {
        var revision = brought.revised(change(russian, english, fits), DIRECTOR, NOW);
        assertThat(revision.isEnglishOlder()).isEqualTo(older);
    }

    @Test
    void keepsTheEnglishTextOlderUntilSomebodyLooksAtIt() {
        var older = brought.revised(change("Стало", "Was", false), DIRECTOR, NOW);
        assertThat(older.revised(change("Снова", "Was", false), DIRECTOR, NOW).isEnglishOlder())
                .isTrue();
        assertThat(older.revised(change("Стало", "Is", false), DIRECTOR, NOW).isEnglishOlder())
                .isFalse();
        assertThat(older.revised(change("Стало", "Was", true), DIRECTOR, NOW).isEnglishOlder())
                .isFalse();
        assertThat(older.says(change("Стало", "Was", false))).isTrue();
        assertThat(older.says(change("Стало", "Was", true))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 7, Integer.MAX_VALUE})
    void belongsToOneOfSixSections(int number) {
        assertThatThrownBy(() -> Section.numbered(number)).isInstanceOf(NotFound.class);
        assertThat(Section.values()).hasSize(6);
        assertThat(Section.own()).extracting(Section::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void neverBelongsToWhatIsSupports() {
        for (var number : new int[] {5, 6})
            assertThatThrownBy(() -> Section.numbered(number).expectOwn()).isInstanceOf(RuleBroken.class);
    }

    private static Change change(String russian, String english, boolean fits) {
        return new Change(new Wording(russian, english), fits, "", 1);
    }
}
