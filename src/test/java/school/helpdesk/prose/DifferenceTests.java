package school.helpdesk.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DifferenceTests {

    @Test
    void isNothingBetweenTheSameTexts() {
        assertThat(Difference.between("а\nб", "а\nб")).isEmpty();
        assertThat(Difference.between("а\n\nб", "а\nб")).isEmpty();
        assertThat(Difference.between("", "")).isEmpty();
    }

    @Test
    void tellsWhatWasAddedAndWhatWasTakenOut() {
        assertThat(told("один\nдва\nтри", "один\nтри\nчетыре")).isEqualTo("""
                SAME один
                REMOVED два
                SAME три
                ADDED четыре""");
        assertThat(told("", "новое")).isEqualTo("ADDED новое");
        assertThat(told("старое", "")).isEqualTo("REMOVED старое");
    }

    @Test
    void tellsWordsOfAChangedLine() {
        assertThat(told("Проверьте лучше вдвоём и ещё раз", "Проверьте обязательно вдвоём и ещё раз"))
                .isEqualTo("CHANGED Проверьте [-лучше][+обязательно] вдвоём и ещё раз");
    }

    @Test
    void tellsALineThatHasLittleInCommonAsTwo() {
        assertThat(told("совсем прежняя строка", "ничего общего здесь нет")).isEqualTo("""
                REMOVED совсем прежняя строка
                ADDED ничего общего здесь нет""");
    }

    @Test
    void leavesOutWhatIsFarFromAChange() {
        var before = IntStream.range(0, 20).mapToObj(i -> "строка " + i).collect(Collectors.joining("\n"));
        assertThat(told(before, before.replace("строка 10\n", ""))).isEqualTo("""
                SKIPPED 9
                SAME строка 9
                REMOVED строка 10
                SAME строка 11
                SKIPPED 8""");
    }

    @Test
    void bearsTextsThatHaveNothingInCommon() {
        var one = "а\n".repeat(25_000);
        var other = "б\n".repeat(25_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(Difference.between(one, other)).isNotEmpty();
            assertThat(Difference.between(one.replace('\n', ' '), other.replace('\n', ' ')))
                    .isNotEmpty();
        });
    }

    private static String told(String before, String after) {
        return Difference.between(before, after).stream()
                .map(DifferenceTests::told)
                .collect(Collectors.joining("\n"));
    }

    private static String told(Difference.Row row) {
        if (row.skipped() > 0) return row.kind() + " " + row.skipped();
        return row.kind() + " "
                + row.parts().stream()
                        .map(part -> row.kind() != Difference.Kind.CHANGED || part.kind() == Difference.Kind.SAME
                                ? part.text()
                                : "[" + (part.kind() == Difference.Kind.ADDED ? "+" : "-") + part.text() + "]")
                        .collect(Collectors.joining());
    }
}
