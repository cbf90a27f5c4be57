package school.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Data that a first start had no time to finish are thrown away and begun anew; finished ones are kept for good. */
final class KeptData {

    private KeptData() {}

    static void discardUnfinished(Path data) throws IOException {
        if (!Files.exists(mark(data))) FileSystemUtils.deleteRecursively(data);
    }

    static void finish(Path data) {
        try {
            if (!Files.exists(mark(data))) Files.createFile(mark(data));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path mark(Path data) {
        return data.resolveSibling(data.getFileName() + ".finished");
    }
}
