package school.helpdesk.schedule.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Makes a tagged PDF of a page written for it. The same page always gives the same bytes. */
final class PosterPrinter {

    private static final String STYLE = OwnFiles.SCHEME + "poster.css";
    private static final String CODE = OwnFiles.SCHEME + "qr.png";
    private static final String NAMELESS = "";

    private final PosterFont font;
    private final byte[] style;

    PosterPrinter(PosterFont font) throws IOException {
        XRLog.setLoggerImpl(new PrinterLog());
        this.font = font;
        this.style = new ClassPathResource("schedule/poster.css").getContentAsByteArray();
    }

    /**
     * @param xhtml may use {@code own:poster.css} and {@code own:qr.png}, nothing else
     * @param address for the code
     * @param made what the document says about its own time
     * @param mostSheets on which it must find room
     * @return empty when it does not
     */
    Optional<byte[]> print(String xhtml, PosterSize size, @Nullable String address, Instant made, int mostSheets)
            throws IOException {
        try (var renderer = renderer(xhtml, size, address)) {
            renderer.layout();
            if (renderer.getRootBox().getLayer().getPages().size() > mostSheets) {
                renderer.getPdfDocument().close();
                return Optional.empty();
            }
            return Optional.of(bytes(renderer, xhtml, made));
        }
    }

    private PdfBoxRenderer renderer(String xhtml, PosterSize size, @Nullable String address) {
        var files = new HashMap<String, byte[]>();
        files.put(STYLE, style);
        if (address != null) files.put(CODE, QrCode.png(address));
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useDefaultPageSize(size.width(), size.height(), PageSizeUnits.MM);
        new OwnFiles(files).into(builder);
        font.into(builder);
        builder.withHtmlContent(xhtml, NAMELESS);
        return builder.buildPdfRenderer();
    }

    private static byte[] bytes(PdfBoxRenderer renderer, String xhtml, Instant made) throws IOException {
        try (var document = renderer.createPDFKeepOpen();
                var bytes = new ByteArrayOutputStream()) {
            var date = new GregorianCalendar();
            date.setTimeInMillis(made.toEpochMilli());
            document.getDocumentInformation().setCreationDate(date);
            document.setDocumentId((long) xhtml.hashCode());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
