package school.helpdesk.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a document may fetch while it is printed; whatever it names besides is not there. */
final class OwnFiles implements FSStreamFactory {

    /** Begins the name of each of them. */
    static final String SCHEME = "own:";

    private static final String[] FOREIGN = {"http", "https", "file", "jar", "ftp", "data", "classpath"};

    private final Map<String, byte[]> files;

    OwnFiles(Map<String, byte[]> files) {
        this.files = files;
    }

    void into(PdfRendererBuilder builder) {
        builder.useUriResolver((base, named) -> resolved(named));
        builder.useProtocolsStreamImplementation(this, SCHEME.substring(0, SCHEME.length() - 1));
        builder.useProtocolsStreamImplementation(new OwnFiles(Map.of()), FOREIGN);
    }

    @Nullable
    String resolved(@Nullable String named) {
        return named != null && files.containsKey(named) ? named : null;
    }

    @Override
    public FSStream getUrl(String url) {
        var content = files.getOrDefault(url, new byte[0]);
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(content);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }
}
