package school.helpdesk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/** Runs the portal with a database of its own and the demo world, for whoever has a JDK and nothing else. */
final class NewcomersStart {

    private static final Path FOLDER = Path.of(".helpdesk");

    /** Kept here, for a channel that nothing refers to is closed, and its lock gone. */
    private static @Nullable FileLock lock;

    private NewcomersStart() {}

    public static void main(String[] arguments) throws IOException {
        var fault = check();
        if (fault != null) {
            System.err.println(fault);
            System.exit(1);
        }
        var local = Stream.concat(Stream.of("--server.address=localhost"), Stream.of(arguments));
        SpringApplication.from(Helpdesk::main).with(DevWorld.class).run(local.toArray(String[]::new));
    }

    /** One clear line when the portal cannot start here, or null. */
    private static @Nullable String check() throws IOException {
        Files.createDirectories(FOLDER);
        var channel = FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = channel.tryLock();
        if (lock == null)
            return "The portal is already running from this folder. Open http://localhost:" + port()
                    + " or stop it first.";
        if (!portIsFree())
            return "Port " + port()
                    + " is taken by another program. Stop it, or choose another port: SERVER_PORT=8081 ./mvnw spring-boot:test-run";
        StaleServer.endIn(data(), Duration.ofSeconds(20));
        KeptData.discardUnfinished(data());
        return null;
    }

    /** An empty portal keeps its data beside the demo world's, so that trying the one does not cost the other. */
    static Path data() {
        var demo = !"false".equalsIgnoreCase(System.getenv("HELPDESK_DEMO"));
        return FOLDER.resolve(demo ? "demo" : "empty");
    }

    private static boolean portIsFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int port() {
        return Integer.parseInt(System.getenv().getOrDefault("SERVER_PORT", "8080"));
    }
}
