package school.helpdesk.letters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server with moods, one for each recipient by the name before the «@»: {@code unknown} it refuses, {@code busy} it
 * puts off, {@code silent} it takes and says nothing more, {@code gone} it hangs up on, {@code spam} it refuses once it has
 * read the letter. All others it takes.
 */
class RudeServer implements AutoCloseable {

    private final ServerSocket door;
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    RudeServer() throws IOException {
        this(0);
    }

    RudeServer(int port) throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        start(this::answer);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Whose letters it took, in this order. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void answer() {
        try {
            while (true) {
                var line = door.accept();
                lines.add(line);
                start(() -> talk(line));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void talk(Socket line) {
        try (line) {
            var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
            var out = line.getOutputStream();
            say(out, "220 rude");
            var recipient = "";
            for (var said = in.readLine(); said != null; said = in.readLine()) {
                if (said.startsWith("EHLO")
                        || said.startsWith("MAIL")
                        || said.startsWith("RSET")
                        || said.startsWith("NOOP")) say(out, "250 ok");
                else if (said.startsWith("RCPT")) {
                    recipient = said.replaceFirst(".*<", "").replaceFirst("@.*", "");
                    if (recipient.equals("gone")) return;
                    say(
                            out,
                            recipient.equals("unknown")
                                    ? "550 5.1.1 no such user"
                                    : recipient.equals("busy") ? "451 4.3.0 later" : "250 ok");
                } else if (said.startsWith("DATA")) {
                    say(out, "354 go on");
                    while (!in.readLine().equals(".")) {}
                    if (recipient.equals("silent")) continue;
                    if (recipient.equals("spam")) say(out, "554 5.7.1 not this");
                    else {
                        taken.add(recipient);
                        say(out, "250 taken");
                    }
                } else {
                    say(out, "221 bye");
                    return;
                }
            }
        } catch (IOException hungUp) {
            // So it goes with such servers.
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void start(Runnable talk) {
        var thread = new Thread(talk, "rude-server");
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
