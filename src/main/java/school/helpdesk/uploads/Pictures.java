package school.helpdesk.uploads;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Draws pictures anew, so that nothing of where and by what they were taken goes along, nor anything that hides in them.
 * One at a time: a picture needs far more memory than its file.
 */
@Component
public class Pictures {

    private static final int LONGEST_SIDE = 2400;
    private static final int SMALL_SIDE = 320;
    private static final int MOST_SIDE = 20_000;
    private static final long MOST_PIXELS = 50_000_000;

    private final Semaphore turn = new Semaphore(1);

    Pictures() {
        // Thumbnailator reads large pictures in a smaller scale then, as they are shown.
        System.setProperty("thumbnailator.conserveMemoryWorkaround", "true");
    }

    /** Does something with a picture while it lies there. */
    public interface Keeper {

        /** @return why it cannot be kept, as a message key; empty when it was */
        String keep(Drawn picture) throws IOException;
    }

    /**
     * Draws a picture and hands it over. A photograph stays one; everything else becomes what loses nothing.
     *
     * @param type of its content
     * @return why it cannot be drawn or kept, as a message key; empty when it was
     */
    public String draw(Upload upload, String type, Keeper keeper) throws IOException {
        var photograph = type.equals("image/jpeg");
        var format = photograph ? "jpg" : "png";
        var picture = Files.createTempFile("picture", null);
        var small = Files.createTempFile("small", null);
        try {
            Dimension size;
            turn.acquireUninterruptibly();
            try {
                size = size(upload.content());
                if (isHuge(size)) return "uploads.huge";
                size = write(read(upload.content(), Math.max(size.width, size.height)), format, picture, small);
            } catch (IOException | RuntimeException broken) {
                return "uploads.broken";
            } finally {
                turn.release();
            }
            var name = upload.name().replaceFirst("\\.[^.]*$", "") + "." + format;
            var drawn = new Upload(name, Files.size(picture), new FileSystemResource(picture));
            var why = drawn.fault();
            if (!why.isEmpty()) return why;
            return keeper.keep(new Drawn(
                    drawn, photograph ? type : "image/png", size.width, size.height, Files.readAllBytes(small)));
        } finally {
            Files.deleteIfExists(picture);
            Files.deleteIfExists(small);
        }
    }

    private static boolean isHuge(Dimension size) {
        return size.width > MOST_SIDE || size.height > MOST_SIDE || (long) size.width * size.height > MOST_PIXELS;
    }

    /** As its head says; nothing is drawn for that. */
    private static Dimension size(InputStreamSource content) throws IOException {
        try (var stream = content.getInputStream();
                var input = ImageIO.createImageInputStream(stream)) {
            var reader = ImageIO.getImageReaders(input).next();
            try {
                reader.setInput(input, true, true);
                return new Dimension(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }

    /** The right way up, whatever the camera noted beside it. */
    private static BufferedImage read(InputStreamSource content, int longest) throws IOException {
        try (var stream = content.getInputStream()) {
            var picture = Thumbnails.of(stream);
            return (longest > LONGEST_SIDE ? picture.size(LONGEST_SIDE, LONGEST_SIDE) : picture.scale(1))
                    .asBufferedImage();
        }
    }

    private static Dimension write(BufferedImage drawn, String format, Path picture, Path small) throws IOException {
        write(Thumbnails.of(drawn).scale(1).outputFormat(format).outputQuality(0.9), picture);
        write(
                Thumbnails.of(drawn)
                        .size(Math.min(SMALL_SIDE, drawn.getWidth()), Math.min(SMALL_SIDE, drawn.getHeight()))
                        .imageType(BufferedImage.TYPE_INT_RGB)
                        .outputFormat("jpg")
                        .outputQuality(0.8),
                small);
        return new Dimension(drawn.getWidth(), drawn.getHeight());
    }

    private static void write(Thumbnails.Builder<BufferedImage> drawn, Path to) throws IOException {
        try (var stream = Files.newOutputStream(to)) {
            drawn.toOutputStream(stream);
        }
    }
}
