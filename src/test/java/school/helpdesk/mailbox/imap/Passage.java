package school.helpdesk.mailbox.imap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Stands between the portal and a mail server, and changes what the server says, or hangs up. */
class Passage implements AutoCloseable {

    private final ServerSocket door;
    private final List<Socket> lines = new CopyOnWriteArrayList<>();

    /** @param changed what the portal hears instead; null to hang up */
    Passage(int server, UnaryOperator<String> changed) throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(() -> {
            while (true) {
                var portal = door.accept();
                var behind = new Socket(InetAddress.getLoopbackAddress(), server);
                lines.addAll(List.of(portal, behind));
                start(() -> pass(portal.getInputStream(), behind.getOutputStream(), said -> said));
                start(() -> pass(behind.getInputStream(), portal.getOutputStream(), changed));
            }
        });
    }

    int port() {
        return door.getLocalPort();
    }

    private void pass(InputStream from, OutputStream to, UnaryOperator<String> changed) throws IOException {
        var piece = new byte[1 << 16];
        for (int read; (read = from.read(piece)) >= 0; ) {
            var heard = changed.apply(new String(piece, 0, read, StandardCharsets.ISO_8859_1));
            if (heard == null) break;
            to.write(heard.getBytes(StandardCharsets.ISO_8859_1));
            to.flush();
        }
        from.close();
        to.close();
    }

    private interface Talk {
        void go() throws IOException;
    }

    private static void start(Talk talk) {
        var thread = new Thread(
                () -> {
                    try {
                        talk.go();
                    } catch (IOException over) {
                        // Somebody has hung up.
                    }
                },
                "passage");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var line : lines) line.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
