package school.helpdesk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;
import org.thymeleaf.spring6.SpringTemplateEngine;

class OwnFilesTests {

    private static final OwnFiles FILES = new OwnFiles(Map.of("own:a.css", new byte[] {1}));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/a.css",
                "https://school.example/",
                "file:///etc/passwd",
                "classpath:application.yaml",
                "data:text/css,p{}",
                "jar:file:/a.jar!/b",
                "own:b.css",
                "a.css",
                "/a.css",
                ""
            })
    void refuseWhateverIsNotAmongThem(String named) {
        assertThat(FILES.resolved(named)).isNull();
    }

    @Test
    void openWhatIsAmongThem() throws IOException {
        assertThat(FILES.resolved("own:a.css")).isEqualTo("own:a.css");
        assertThat(FILES.getUrl("own:a.css").getStream().readAllBytes()).containsExactly(1);
    }

    @Test
    void keepAnImageOfTheDiskOutOfThePaper(@TempDir Path folder) throws IOException {
        var image = Files.write(folder.resolve("a.png"), dot());
        var printer = new Press(new SpringTemplateEngine(), new StaticApplicationContext());
        assertThat(printed(printer, image.toUri().toString()))
                .isEqualTo(printed(printer, "http://127.0.0.1:1/a.png"))
                .doesNotContain("/Image");
        assertThat(printed(printer, "own:qr.png")).contains("/Image");
    }

    private static String printed(Press printer, String image) throws IOException {
        var page = "<html lang=\"ru\"><head><title>T</title><meta name=\"subject\" content=\"S\" /></head>"
                + "<body style=\"font-family: 'PT Sans'\"><p>text</p><img alt=\"A\" src=\"" + image
                + "\" /></body></html>";
        var pdf = printer.print(page, Sheet.A4, Map.of("own:qr.png", dot()), Instant.EPOCH);
        return new String(pdf, StandardCharsets.ISO_8859_1).replaceAll("/ID \\[.*?]", "");
    }

    private static byte[] dot() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
