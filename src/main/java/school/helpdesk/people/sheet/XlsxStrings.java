package school.helpdesk.people.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook name by their numbers. */
record XlsxStrings(List<String> all) {

    static XlsxStrings read(byte @Nullable [] document) throws XMLStreamException {
        var all = new ArrayList<String>();
        if (document == null) return new XlsxStrings(all);
        var xml = new Xml(document);
        for (var name = xml.next(); name != null; name = xml.next()) if (name.equals("si")) all.add(xml.text("t"));
        return new XlsxStrings(all);
    }

    String at(String number) {
        var at = Integer.parseInt(number);
        if (at < 0 || at >= all.size()) throw new IllegalArgumentException("no such string");
        return all.get(at);
    }
}
