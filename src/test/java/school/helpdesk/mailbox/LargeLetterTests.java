package school.helpdesk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.Heap;
import school.helpdesk.PageTest;

@PageTest
class LargeLetterTests {

    private static final int FILES = 50;
    private static final int FILE = 380_000;

    @Autowired
    LetterTaker taker;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void takesALetterOf25MegabytesWithFiftyFilesInLittleMemory() throws Exception {
        var room = new Mailroom(taker, jdbc, folder);
        room.address(cast.teacher(), "irina@school.example");
        room.take(Eml.letter("warm", "irina@school.example", "Журнал", "Слова")
                .parts("mixed", Eml.part("text/plain", "x"), Eml.file("a.txt", "text/plain", new byte[] {'a'})));
        for (var sender : new String[] {"irina@school.example", "parent@mail.example"}) {
            var letter = letter(sender);
            assertThat(Files.size(letter)).isGreaterThan(25_000_000);
            assertThat(Heap.extra(() -> room.take(letter))).isLessThan(64L << 20);
            assertThat(room.latest()).containsEntry("kept", true);
        }
        assertThat(room.fates()).contains("REQUEST", "QUARANTINE UNKNOWN_SENDER");
        assertThat(room.count("incoming_file")).isEqualTo(2 * FILES);
    }

    private Path letter(String sender) throws IOException {
        var file = folder.resolve(sender + ".eml");
        try (var out = Files.newOutputStream(file)) {
            say(out, "Message-ID: <" + sender + ">\r\nFrom: " + sender + "\r\nSubject: All\r\n");
            say(out, "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee the files\r\n");
            var content = new byte[FILE];
            for (int i = 0; i < FILES; i++) {
                Arrays.fill(content, (byte) ('a' + i % 26));
                say(out, "--b\r\n" + Eml.file(i + ".txt", "text/plain", new byte[0]));
                out.write(Base64.getMimeEncoder().encode(content));
                say(out, "\r\n");
            }
            say(out, "--b--\r\n");
        }
        return file;
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.US_ASCII));
    }
}
