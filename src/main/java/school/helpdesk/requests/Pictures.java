package school.helpdesk.requests;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Draws pictures anew, so that nothing of where and by what they were taken goes along, nor anything that hides in them.
 * One at a time: a picture needs far more memory than its file.
 */
@Component
class Pictures {

    static final int LONGEST_SIDE = 2400;
    private static final int SMALL_SIDE = 320;
    private static final int MOST_SIDE = 20_000;
    private static final long MOST_PIXELS = 50_000_000;

    private final Semaphore turn = new Semaphore(1);

    Pictures() {
        // Thumbnailator reads large pictures in a smaller scale then, as they are shown.
        System.setProperty("thumbnailator.conserveMemoryWorkaround", "true");
    }

    /** Why this cannot be drawn, as a message key; empty when it can. Looks at the size only. */
    String fault(InputStreamSource content) throws IOException {
        try (var input = ImageIO.createImageInputStream(content.getInputStream())) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) return "requests.file.broken";
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                return width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS
                        ? "requests.file.huge"
                        : "";
            } catch (RuntimeException broken) {
                return "requests.file.broken";
            } finally {
                reader.dispose();
            }
        }
    }

    /**
     * Writes the picture and a small one of it.
     *
     * @param format {@code jpg} or {@code png}
     * @throws IOException when it cannot be read after all
     */
    void draw(InputStreamSource content, String format, OutputStream picture, OutputStream small) throws IOException {
        turn.acquireUninterruptibly();
        try {
            var drawn = read(content);
            Thumbnails.of(drawn)
                    .scale(1)
                    .outputFormat(format)
                    .outputQuality(0.9)
                    .toOutputStream(picture);
            Thumbnails.of(drawn)
                    .size(Math.min(SMALL_SIDE, drawn.getWidth()), Math.min(SMALL_SIDE, drawn.getHeight()))
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .outputFormat("jpg")
                    .outputQuality(0.8)
                    .toOutputStream(small);
        } catch (RuntimeException broken) {
            throw new IOException("the picture cannot be drawn", broken);
        } finally {
            turn.release();
        }
    }

    /** The right way up, whatever the camera noted beside it. */
    private static BufferedImage read(InputStreamSource content) throws IOException {
        int longest;
        try (var input = ImageIO.createImageInputStream(content.getInputStream())) {
            var reader = ImageIO.getImageReaders(input).next();
            try {
                reader.setInput(input, true, true);
                longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
        try (var stream = content.getInputStream()) {
            var picture = Thumbnails.of(stream);
            return (longest > LONGEST_SIDE ? picture.size(LONGEST_SIDE, LONGEST_SIDE) : picture.scale(1))
                    .asBufferedImage();
        }
    }
}
