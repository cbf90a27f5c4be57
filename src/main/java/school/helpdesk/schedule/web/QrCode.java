package school.helpdesk.schedule.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address for cameras; it survives a scratch on a quarter of it. */
final class QrCode {

    private static final int DOTS_PER_MODULE = 8;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 4);

    private QrCode() {}

    static byte[] png(String address) {
        try (var png = new ByteArrayOutputStream()) {
            ImageIO.write(image(new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, HINTS)), "png", png);
            return png.toByteArray();
        } catch (WriterException unwritable) {
            throw new IllegalArgumentException(unwritable);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static BufferedImage image(BitMatrix modules) {
        var side = modules.getWidth() * DOTS_PER_MODULE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++)
                image.setRGB(x, y, modules.get(x / DOTS_PER_MODULE, y / DOTS_PER_MODULE) ? 0 : 0xFFFFFF);
        return image;
    }
}
