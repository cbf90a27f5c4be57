package school.helpdesk.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A printed document as somebody with a PDF reader finds it.
 *
 * @param runs what stands on it, in the order of the document
 */
public record Print(PDDocument document, List<Run> runs) {

    /** Some words set together; in points from the upper left corner of their sheet, which counts from one. */
    public record Run(int sheet, String text, float x, float y, float size) {}

    public static Print of(byte[] pdf) {
        try {
            var document = Loader.loadPDF(pdf);
            var runs = new ArrayList<Run>();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) throws IOException {
                    var first = letters.get(0);
                    runs.add(new Run(
                            getCurrentPageNo(),
                            text.replaceAll("[\\s\u00a0]+", " ").strip(),
                            first.getXDirAdj(),
                            first.getYDirAdj(),
                            first.getYScale()));
                    super.writeString(text, letters);
                }
            }.getText(document);
            return new Print(document, runs);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    public int sheets() {
        return document.getNumberOfPages();
    }

    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining(" "));
    }

    public String text(int sheet) {
        return runs.stream().filter(run -> run.sheet() == sheet).map(Run::text).collect(Collectors.joining(" "));
    }

    public Run run(String text) {
        return runs.stream()
                .filter(run -> run.text().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " in " + text()));
    }

    /** What a camera reads on the last sheet; empty when there is no code. */
    public Optional<String> code() throws Exception {
        var seen = new PDFRenderer(document).renderImageWithDPI(sheets() - 1, 100);
        var pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        var light = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels);
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)))
                    .getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }
}
