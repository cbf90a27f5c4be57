package school.helpdesk.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The tree by which a screen reader walks through a tagged document. */
public final class Tags {

    private Tags() {}

    /** What kinds of things there are, in reading order. */
    public static List<String> of(PDStructureNode root) {
        return elements(root).stream()
                .map(PDStructureElement::getStandardStructureType)
                .toList();
    }

    public static COSDictionary figure(PDStructureNode root) {
        return elements(root).stream()
                .filter(element -> element.getStandardStructureType().equals("Figure"))
                .map(PDStructureElement::getCOSObject)
                .findFirst()
                .orElseThrow();
    }

    private static List<PDStructureElement> elements(PDStructureNode node) {
        var found = new ArrayList<PDStructureElement>();
        for (var kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement element)) continue;
            found.add(element);
            found.addAll(elements(element));
        }
        return found;
    }
}
