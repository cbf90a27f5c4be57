package school.helpdesk;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole portal in a process of its own, as it runs in production: no demo world, no class of the tests, the real clock.
 * What it says lies in {@code target}.
 */
public final class PortalProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final String name;
    private final Path log;
    private final Process process;

    private PortalProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * Begins to start it.
     *
     * @param name tells its jobs and its connections from those of other portals on the same database
     * @param properties further ones, as {@code --property=value}
     */
    public static PortalProcess start(String name, OwnDatabase database, String... properties) throws IOException {
        var log = Files.createDirectories(Path.of("target")).resolve("portal-" + name + ".log");
        var process = new ProcessBuilder(command(name, database, properties))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new PortalProcess(name, log, process);
    }

    /** Waits until it serves and does its jobs. */
    public void awaitStarted() {
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> !process.isAlive() || log().contains("Started Helpdesk"));
        if (!process.isAlive()) throw new AssertionError("The portal " + name + " has not started:\n" + log());
    }

    public int port() {
        return PORT.matcher(log())
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The portal " + name + " serves nobody:\n" + log()));
    }

    public String name() {
        return name;
    }

    /** Ends it in the midst of whatever it does, without a word to it. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it in order, if it lets itself be ended so. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        kill();
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(String name, OwnDatabase database, String... properties) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=America/St_Johns",
                "-Dfile.encoding=UTF-8",
                "-classpath",
                classPath(),
                Helpdesk.class.getName(),
                "--server.address=localhost",
                "--server.port=0",
                "--spring.datasource.url=" + database.url() + "?ApplicationName=" + name,
                "--spring.datasource.username=" + database.user(),
                "--db-scheduler.scheduler-name=" + name));
        command.addAll(List.of(properties));
        return command;
    }

    /** Surefire hides the real one in a jar. The folder of the tests stays out: a scan would find what is in it. */
    private static String classPath() {
        var known = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(known.split(File.pathSeparator))
                .filter(place -> !Files.exists(Path.of(place, "school/helpdesk/PortalProcess.class")))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
