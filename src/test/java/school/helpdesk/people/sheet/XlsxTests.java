package school.helpdesk.people.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTests {

    private static final Set<String> NAMES = Set.of("Фамилия", "Имя", "Логин");
    private static final String HEADER =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";

    @Test
    void readsWhatALibraryWrites() throws Unreadable {
        var file = Workbooks.written(sheet -> {
            sheet.value(0, 0, "Фамилия");
            sheet.value(0, 2, "Имя");
            sheet.value(2, 0, " Ёлкина\nЛи ");
            sheet.value(2, 1, LocalDate.of(2026, 9, 1));
            sheet.style(2, 1).format("dd.mm.yyyy").set();
            sheet.value(2, 2, 12345);
            sheet.value(2, 3, true);
            sheet.value(5, 0, "=HYPERLINK(\"http://evil.example\";\"x\")");
        });
        var sheet = read(file);
        assertThat(sheet.header()).isEqualTo(new Row(1, List.of("Фамилия", "", "Имя")));
        assertThat(sheet.rows())
                .containsExactly(
                        new Row(3, List.of("Ёлкина Ли", "46266", "12345", "true")),
                        new Row(6, List.of("=HYPERLINK(\"http://evil.example\";\"x\")")));
    }

    @Test
    void takesOfAFormulaWhatItCameTo() throws Unreadable {
        var sheet = sheet("<row r=\"2\"><c r=\"A2\" t=\"str\"><f>HYPERLINK(\"http://evil.example\")</f><v>Ли</v></c>"
                + "<c r=\"B2\"><f>1+1</f></c><c r=\"C2\"><f>A1</f><v>7.0</v></c></row>");
        assertThat(read(Workbooks.withSheet(sheet)).rows()).containsExactly(new Row(2, List.of("Ли", "", "7")));
    }

    @Test
    void readsTextsOfManyPiecesAndRowsWithoutAddresses() throws Unreadable {
        var strings =
                "<sst><si><r><t>Фам</t></r><r><rPr/><t>илия</t></r><rPh><t>x</t></rPh></si><si><t>Имя</t></si></sst>";
        var sheet = "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
                + "<row><c t=\"inlineStr\"><is><r><t>Л</t></r><r><t>и</t></r></is></c><c/><c><v>3</v></c></row></sheetData></worksheet>";
        assertThat(read(Workbooks.withSheet(sheet, strings)).rows())
                .containsExactly(new Row(2, List.of("Ли", "", "3")));
    }

    @Test
    void readsTheFirstSheetThatIsNotHidden() throws Unreadable {
        var book = """
                <workbook xmlns:r="r"><sheets><sheet state="veryHidden" sheetId="2" r:id="b"/><sheet sheetId="1" r:id="a"/></sheets></workbook>""";
        var parts = Workbooks.parts(book, sheet("<row r=\"2\"><c r=\"A2\"><v>5</v></c></row>"), "<sst/>");
        parts.put("xl/sharedStrings.xml", "<sst><si><t>Фамилия</t></si><si><t>Имя</t></si></sst>".getBytes(UTF_8));
        assertThat(read(Workbooks.zip(parts)).rows()).hasSize(1);
    }

    @Test
    void refusesABookThatCountsItsDaysOtherwise() {
        var book = """
                <workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet sheetId="1" r:id="a"/></sheets></workbook>""";
        assertRefused("people.import.from-1904", Workbooks.zip(Workbooks.parts(book, sheet(""), "<sst/>")));
    }

    @Test
    void refusesAnArchiveOfSomethingElse() {
        assertRefused(
                "people.import.no-xlsx", Workbooks.zip(Map.of("word/document.xml", new byte[] {'<', 'a', '/', '>'})));
        assertRefused("people.import.broken", new byte[] {'P', 'K', 3, 4});
        var cut = Workbooks.of(new String[] {"Фамилия", "Имя"}, new String[] {"А", "Б"});
        assertRefused("people.import.broken", Arrays.copyOf(cut, cut.length / 2));
    }

    @Test
    void refusesAZipBomb() {
        var zeros = new byte[64 * 1024 * 1024];
        for (var name : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml")) {
            var parts = new LinkedHashMap<>(Workbooks.parts(Workbooks.WORKBOOK, sheet(""), "<sst/>"));
            parts.put(name, zeros);
            var bomb = Workbooks.zip(parts);
            assertThat(bomb).hasSizeLessThan(SheetReader.MOST_BYTES);
            assertRefused("people.import.too-large", bomb);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2147483647</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
                "<row r=\"99999999999\"><c r=\"A2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>1</v></row>",
                "<row r=\"2\"><c r=\"A2\"><v>&x;</v></c></row>"
            })
    void refusesASheetThatCannotBe(String rows) {
        assertRefused("people.import.broken", Workbooks.withSheet(sheet(rows)));
    }

    @Test
    void obeysNoNumberThatWouldFillTheMemory() throws Unreadable {
        var far =
                "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c><c r=\"ZZZZZZZ2\"><v>2</v></c><c r=\"A2\"><v>1E+999999999</v></c></row>";
        assertThat(read(Workbooks.withSheet(sheet(far))).rows())
                .allSatisfy(row -> assertThat(row.cells()).hasSizeLessThan(300));
        var many = sheet("<row><c><v>1</v></c></row>".repeat(100_000));
        assertThat(read(Workbooks.withSheet(many)).rows()).hasSize(SheetReader.MOST_ROWS - 1);
    }

    @Test
    void fetchesNothingFromOutside() {
        var declared = "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + sheet("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>");
        assertRefused("people.import.broken", Workbooks.withSheet(declared));
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + HEADER + rows + "</sheetData></worksheet>";
    }

    private static void assertRefused(String key, byte[] file) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read(file))
                .extracting(Unreadable::key)
                .isEqualTo(key);
    }

    private static Sheet read(byte[] file) throws Unreadable {
        return SheetReader.read(
                file, row -> (int) row.cells().stream().filter(NAMES::contains).count());
    }
}
