package school.helpdesk.uploads;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests: good ones, and those of somebody with bad intentions. */
public final class TestPictures {

    private TestPictures() {}

    public static byte[] png(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int x = 0; x < width; x += 7) picture.setRGB(x, x % height, random.nextInt(0xffffff));
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /** A picture whose head promises so many pixels and which ends there. */
    public static byte[] promised(int width, int height) throws IOException {
        var real = png(1, 1);
        var head = ByteBuffer.wrap(real);
        head.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(real, 12, 17);
        head.putInt(29, (int) crc.getValue());
        return real;
    }

    /** A tEXt chunk right behind the head. */
    public static byte[] withComment(byte[] png, String comment) {
        var data = ("tEXtComment\0" + comment).getBytes(StandardCharsets.ISO_8859_1);
        var crc = new CRC32();
        crc.update(data);
        var chunk = ByteBuffer.allocate(data.length + 8)
                .putInt(data.length - 4)
                .put(data)
                .putInt((int) crc.getValue());
        return ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, 33)
                .put(chunk.array())
                .put(png, 33, png.length - 33)
                .array();
    }
}
