package school.helpdesk.people.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The first visible sheet of a workbook. Read with the JDK alone: the library at hand obeys whatever number a file names,
 * be it a column or a string, and a few bytes of it fill the memory.
 */
final class XlsxFile {

    /** Of all parts that are read, unpacked. The zip's own words about sizes are not asked. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final byte[] file;
    private int left = MOST_BYTES;

    XlsxFile(byte[] file) {
        this.file = file;
    }

    /** Some programs write archives that can be read from their end only, and for that the JDK wants a file. */
    List<Row> rows() throws Unreadable {
        try {
            var copy = Files.createTempFile("helpdesk-", ".xlsx");
            try {
                return rows(Files.write(copy, file));
            } finally {
                Files.delete(copy);
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw new Unreadable("people.import.broken");
        }
    }

    private List<Row> rows(Path copy) throws IOException, XMLStreamException, Unreadable {
        try (var zip = new ZipFile(copy.toFile())) {
            var workbook = part(zip, "xl/workbook.xml");
            var relations = part(zip, "xl/_rels/workbook.xml.rels");
            if (workbook == null || relations == null) throw new Unreadable("people.import.no-xlsx");
            var book = XlsxBook.read(workbook, relations);
            if (book.countsFrom1904()) throw new Unreadable("people.import.from-1904");
            var sheet = part(zip, book.sheet());
            if (sheet == null) throw new Unreadable("people.import.broken");
            return new XlsxSheet(XlsxStrings.read(part(zip, book.strings()))).rows(sheet);
        }
    }

    private byte @Nullable [] part(ZipFile zip, String name) throws IOException, Unreadable {
        var entry = zip.getEntry(name);
        if (entry == null) return null;
        try (var stream = zip.getInputStream(entry)) {
            var content = stream.readNBytes(left + 1);
            left -= content.length;
            if (left < 0) throw new Unreadable("people.import.too-large");
            return content;
        }
    }
}
