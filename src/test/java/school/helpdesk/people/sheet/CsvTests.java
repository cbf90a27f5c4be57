package school.helpdesk.people.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    private static final Set<String> NAMES = Set.of("Фамилия", "Имя", "Логин");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16"})
    void readsLettersInEveryUsualEncoding(String charset) throws Unreadable {
        var sheet = read("Фамилия;Имя\nБерёзкина;Ирина\n".getBytes(Charset.forName(charset)));
        assertThat(sheet.rows()).containsExactly(new Row(2, List.of("Берёзкина", "Ирина")));
    }

    @Test
    void passesOverTheMarkOfEncoding() throws Unreadable {
        assertThat(read("\uFEFFФамилия;Имя\nА;Б").header().cells()).containsExactly("Фамилия", "Имя");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void findsTheSeparatorByTheNamesOfColumns(String separator) throws Unreadable {
        var text = "Список; всех, кто\tздесь\nФамилия|Имя|Логин\n\"Ли;нь, я\t\"|Анна|li\n".replace("|", separator);
        var sheet = read(text);
        assertThat(sheet.header().number()).isEqualTo(2);
        assertThat(sheet.rows()).containsExactly(new Row(3, List.of("Ли;нь, я", "Анна", "li")));
    }

    @Test
    void readsQuotesAndLineBreaksWithinCellsAndCountsRowsAsSpreadsheetsDo() throws Unreadable {
        var sheet = read("Фамилия;Имя\r\n\"Кон\n стан\";\"\"\"Анна\"\"\"\r\n;\r\n\r\nЛи;\"ООО \"\"А\"\"\"\r\n");
        assertThat(sheet.rows())
                .containsExactly(new Row(2, List.of("Кон стан", "\"Анна\"")), new Row(5, List.of("Ли", "ООО \"А\"")));
    }

    @Test
    void tidiesCells() throws Unreadable {
        assertThat(read("Фамилия;Имя\n\u00A0Е\u0308лкина \u200B;\u2007Анна\u00A0 Мария\u00A0\n")
                        .rows())
                .containsExactly(new Row(2, List.of("Ёлкина", "Анна Мария")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'Фамилия;Имя\nЛи;Анна\nКо;\"Мария\n'|3", "'Фамилия;Имя\nКо;\"Мария\" Анна\n'|2"})
    void namesTheRowWhoseQuotesDoNotMatch(String text, int row) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read(text))
                .satisfies(broken -> assertThat(broken.key()).isEqualTo("people.import.quotes"))
                .satisfies(broken -> assertThat(broken.arguments()).containsExactly(row));
    }

    @Test
    void refusesWhatIsNoTable() {
        assertRefused("people.import.empty", new byte[0]);
        assertRefused("people.import.empty", " \n;;;\n\uFEFF".getBytes(StandardCharsets.UTF_8));
        assertRefused("people.import.no-header", "Уважаемые коллеги, приходите".getBytes(StandardCharsets.UTF_8));
        assertRefused("people.import.no-text", picture());
        assertRefused("people.import.no-text", new byte[] {'a', (byte) 0x98, ';', 'b'});
        assertRefused("people.import.old-office", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        assertRefused("people.import.too-large", new byte[SheetReader.MOST_BYTES + 1]);
    }

    @Test
    void stopsReadingInTime() throws Unreadable {
        assertThat(read("Фамилия;Имя\n" + "a;b\n".repeat(100_000)).rows()).hasSize(SheetReader.MOST_ROWS - 1);
        assertThat(read("Фамилия;Имя\n" + ";".repeat(1_500_000)).rows()).isEmpty();
        assertThat(read("Фамилия;Имя\n" + "\n".repeat(1_500_000) + "a;b").rows())
                .containsExactly(new Row(1_500_002, List.of("a", "b")));
    }

    @Test
    void isReadAgainFromItsOwnText() throws Unreadable {
        var sheet = read("Список\nФамилия;Имя\n\"\"\"А\"\";,\";=1+1\n\n;Б\n");
        assertThat(SheetText.read(SheetText.of(sheet))).isEqualTo(sheet);
        assertThat(SheetText.read(SheetText.of(sheet).replace("\n", "\r\n"))).isEqualTo(sheet);
        for (var changed : List.of("", "\"x\",\"a\"", "\"1\",\"a"))
            assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> SheetText.read(changed));
    }

    private static byte[] picture() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
        file.writeBytes("IHDR".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private static void assertRefused(String key, byte[] file) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read(file))
                .extracting(Unreadable::key)
                .isEqualTo(key);
    }

    private static Sheet read(String text) throws Unreadable {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Sheet read(byte[] file) throws Unreadable {
        return SheetReader.read(file, row -> (int) Stream.of(row)
                .flatMap(one -> one.cells().stream())
                .filter(NAMES::contains)
                .count());
    }
}
