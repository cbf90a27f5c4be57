package school.helpdesk.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import school.helpdesk.uploads.Upload;

/** A timetable of four lessons, one of them marked. */
final class DemoPicture {

    private static final int WIDTH = 720;
    private static final int ROW = 72;
    private static final int MARKED = 2;

    private DemoPicture() {}

    static Upload timetable() {
        var picture = new BufferedImage(WIDTH, ROW * 5, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, ROW * 5);
        for (int row = 0; row < 5; row++) {
            pen.setColor(new Color(row == 0 ? 0xdce6f5 : 0xf4f6fa));
            pen.fillRect(8, row * ROW + 6, WIDTH - 16, ROW - 12);
            pen.setColor(new Color(row == 0 ? 0x3b5b92 : 0x9aa7bb));
            pen.fillRoundRect(32, row * ROW + 28, 60, 16, 8, 8);
            pen.fillRoundRect(150, row * ROW + 28, 180 + row * 30, 16, 8, 8);
        }
        pen.setColor(new Color(0xb3261e));
        pen.setStroke(new BasicStroke(5));
        pen.drawRoundRect(12, MARKED * ROW + 6, WIDTH - 24, ROW - 12, 16, 16);
        pen.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            var content = out.toByteArray();
            return new Upload("расписание.png", content.length, () -> new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
