package school.helpdesk.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** PT Sans, which every document carries within it. */
final class Font {

    private static final String FAMILY = "PT Sans";
    private static final int REGULAR_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    /** Stands for a character the font lacks: a lozenge, which nobody types. */
    private static final int LACKING = 0x25CA;

    private final byte[] regular = read("fonts/PTSans-Regular.ttf");
    private final byte[] bold = read("fonts/PTSans-Bold.ttf");
    private final CmapLookup glyphs = glyphs();

    void into(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, REGULAR_WEIGHT, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true);
    }

    /**
     * The text as it can be set: blanks of every width become ordinary ones, what has no shape of its own goes, and
     * whatever the font lacks leaves a visible sign.
     */
    String settable(String text) {
        var set = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> set(point, set));
        return set.toString();
    }

    private void set(int point, StringBuilder set) {
        switch (Character.getType(point)) {
            case Character.FORMAT, Character.SURROGATE, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {}
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                set.append(point == '\n' ? '\n' : ' ');
            default -> set.appendCodePoint(shape(point));
        }
    }

    private int shape(int point) {
        if (glyphs.getGlyphId(point) != 0) return point;
        return Character.isSpaceChar(point) ? ' ' : LACKING;
    }

    private CmapLookup glyphs() {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(regular))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] read(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
