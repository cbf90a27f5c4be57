package school.helpdesk.people.sheet;

import java.util.HashMap;
import javax.xml.stream.XMLStreamException;

/**
 * Where the parts of a workbook lie.
 *
 * @param sheet of the first sheet that its author sees
 * @param strings of the texts that sheets share
 * @param countsFrom1904 whether its numbers of days mean other days than usual
 */
record XlsxBook(String sheet, String strings, boolean countsFrom1904) {

    static XlsxBook read(byte[] workbook, byte[] relations) throws XMLStreamException {
        var places = new HashMap<String, String>();
        var strings = "";
        var relation = new Xml(relations);
        for (var name = relation.next(); name != null; name = relation.next()) {
            if (!name.equals("Relationship")) continue;
            places.put(relation.attribute("Id"), place(relation.attribute("Target")));
            if (relation.attribute("Type").endsWith("/sharedStrings")) strings = place(relation.attribute("Target"));
        }
        var sheet = "";
        var from1904 = false;
        var book = new Xml(workbook);
        for (var name = book.next(); name != null; name = book.next()) {
            if (name.equals("workbookPr")) from1904 = book.attribute("date1904").matches("1|true");
            if (name.equals("sheet")
                    && sheet.isEmpty()
                    && !book.attribute("state").endsWith("idden"))
                sheet = places.getOrDefault(book.attribute("id"), "");
        }
        return new XlsxBook(sheet, strings, from1904);
    }

    private static String place(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }
}
