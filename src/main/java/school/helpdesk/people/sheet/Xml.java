package school.helpdesk.people.sheet;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through a document that fetches nothing and declares nothing. Names are told without their namespaces. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    /** How a word is spoken, written beside it in Japanese workbooks. */
    private static final String SPOKEN = "rPh";

    private static final int DEEPEST = 20;

    private final XMLStreamReader reader;

    Xml(byte[] document) throws XMLStreamException {
        reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
    }

    /** Goes to the next element that begins, and tells its name; null at the end. */
    @Nullable
    String next() throws XMLStreamException {
        while (reader.hasNext()) if (reader.next() == XMLStreamReader.START_ELEMENT) return reader.getLocalName();
        return null;
    }

    String attribute(String name) {
        for (var at = 0; at < reader.getAttributeCount(); at++)
            if (reader.getAttributeLocalName(at).equals(name)) return reader.getAttributeValue(at);
        return "";
    }

    /** What is written in the parts of that name within the present element, or in itself when it is one. */
    String text(String part) throws XMLStreamException {
        var text = new StringBuilder();
        var names = new ArrayDeque<String>();
        names.push(reader.getLocalName());
        while (!names.isEmpty()) {
            if (names.size() > DEEPEST) throw new XMLStreamException("too deep");
            var event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT) names.push(reader.getLocalName());
            else if (event == XMLStreamReader.END_ELEMENT) names.pop();
            else if (reader.isCharacters() && part.equals(names.peek()) && !names.contains(SPOKEN))
                text.append(reader.getText());
        }
        return text.toString();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
