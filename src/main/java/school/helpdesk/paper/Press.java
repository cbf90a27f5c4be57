package school.helpdesk.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Sets pages from templates and makes tagged PDFs of them. The same page always gives the same bytes. */
@Component
public class Press {

    private static final String NAMELESS = "";

    private final ISpringTemplateEngine templates;
    private final ApplicationContext beans;
    private final Font font = new Font();

    Press(ISpringTemplateEngine templates, ApplicationContext beans) {
        XRLog.setLoggerImpl(new PrinterLog());
        this.templates = templates;
        this.beans = beans;
    }

    /** The page of a template as it can be set; whatever the font lacks leaves a visible sign. */
    public String set(String template, Map<String, Object> said, Locale language) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            var context = new Context(language, said);
            context.setVariable(
                    ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                    new ThymeleafEvaluationContext(beans, null));
            return font.settable(templates.process(template, context));
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /**
     * Prints on as many sheets as it takes.
     *
     * @param xhtml may fetch the files, nothing else
     * @param files by names that begin with {@code own:}
     * @param made what the document says about its own time
     */
    public byte[] print(String xhtml, Sheet sheet, Map<String, byte[]> files, Instant made) {
        return print(xhtml, sheet, files, made, Integer.MAX_VALUE).orElseThrow();
    }

    /**
     * The same on so many sheets at most.
     *
     * @return empty when it finds no room on them
     */
    public Optional<byte[]> print(String xhtml, Sheet sheet, Map<String, byte[]> files, Instant made, int mostSheets) {
        try (var renderer = renderer(xhtml, sheet, files)) {
            renderer.layout();
            if (renderer.getRootBox().getLayer().getPages().size() > mostSheets) {
                renderer.getPdfDocument().close();
                return Optional.empty();
            }
            return Optional.of(bytes(renderer, xhtml, made));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private PdfBoxRenderer renderer(String xhtml, Sheet sheet, Map<String, byte[]> files) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useDefaultPageSize(sheet.width(), sheet.height(), PageSizeUnits.MM);
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
