package school.helpdesk.people.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files of Excel: sound ones from a library, others put together by hand. */
public final class Workbooks {

    static final String WORKBOOK = """
            <workbook xmlns:r="r"><workbookPr/><sheets><sheet name="1" sheetId="1" r:id="a"/></sheets></workbook>""";
    private static final String RELATIONS = """
            <Relationships><Relationship Id="a" Type="t/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="b" Type="t/sharedStrings" Target="sharedStrings.xml"/></Relationships>""";

    private Workbooks() {}

    public static byte[] of(String[]... rows) {
        return written(sheet -> {
            for (var row = 0; row < rows.length; row++)
                for (var column = 0; column < rows[row].length; column++)
                    if (!rows[row][column].isEmpty()) sheet.value(row, column, rows[row][column]);
        });
    }

    public static byte[] written(Consumer<Worksheet> author) {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "Tests", "1.0")) {
            author.accept(book.newWorksheet("Список"));
            book.finish();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file.toByteArray();
    }

    static byte[] withSheet(String sheet) {
        return withSheet(sheet, "<sst><si><t>Фамилия</t></si><si><t>Имя</t></si></sst>");
    }

    static byte[] withSheet(String sheet, String strings) {
        return zip(parts(WORKBOOK, sheet, strings));
    }

    static Map<String, byte[]> parts(String workbook, String sheet, String strings) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("xl/workbook.xml", workbook.getBytes(UTF_8));
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS.getBytes(UTF_8));
        parts.put("xl/sharedStrings.xml", strings.getBytes(UTF_8));
        parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(UTF_8));
        return parts;
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file.toByteArray();
    }
}
