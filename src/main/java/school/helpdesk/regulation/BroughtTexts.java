package school.helpdesk.regulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the sections of a school say until its director has said something else: files that lie beside the code. */
@Component
class BroughtTexts {

    private final Map<Section, Wording> texts = new EnumMap<>(Section.class);

    BroughtTexts() throws IOException {
        for (var section : Section.own()) texts.put(section, new Wording(read(section, "ru"), read(section, "en")));
    }

    Wording of(Section section) {
        return Objects.requireNonNull(texts.get(section));
    }

    private static String read(Section section, String language) throws IOException {
        return new ClassPathResource("regulation/%d_%s.md".formatted(section.number(), language))
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .strip();
    }
}
