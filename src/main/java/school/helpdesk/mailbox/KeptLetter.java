package school.helpdesk.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import school.helpdesk.mailbox.reading.Letter;
import school.helpdesk.mailbox.reading.LetterReader;

/** A letter out of the database, read again; its file goes when it is closed. */
final class KeptLetter implements AutoCloseable {

    private final Path file;
    private final Letter letter;

    private KeptLetter(Path file, Letter letter) {
        this.file = file;
        this.letter = letter;
    }

    static KeptLetter of(UUID id, IncomingLetters letters) throws IOException {
        var file = Files.createTempFile("letter", null);
        try {
            try (var to = Files.newOutputStream(file)) {
                letters.write(id, to);
            }
            return new KeptLetter(file, LetterReader.read(file));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    Letter letter() {
        return letter;
    }

    @Override
    public void close() throws IOException {
        try {
            letter.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
