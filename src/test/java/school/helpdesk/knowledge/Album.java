package school.helpdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.uploads.TestPictures;
import school.helpdesk.uploads.Upload;

/** What the people of these tests do with pictures. */
record Album(Library library, PictureIntake intake) {

    /** @return how a text names it */
    String picture(PersonId owner) {
        return pictures(owner, UUID.randomUUID(), 1).get(0);
    }

    List<String> pictures(PersonId owner, UUID form, int many) {
        try {
            var content = TestPictures.png(64, 48);
            var upload = new Upload("экран.png", content.length, () -> new ByteArrayInputStream(content));
            var taken = intake.keep(
                    owner, form, IntStream.range(0, many).mapToObj(i -> upload).toList());
            assertThat(taken.refused()).isEmpty();
            return taken.kept();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @return the address of its picture */
    String guideWithPicture(String title, Readers readers) {
        var picture = picture(library.cast().consultant());
        library.guide(title, "Вот:\n\n" + shown(List.of(picture)), readers);
        return address(picture);
    }

    static String shown(List<String> pictures) {
        return pictures.stream()
                .map(picture -> "![Кнопка входа](" + picture + ")")
                .collect(Collectors.joining("\n\n"));
    }

    static String address(String picture) {
        return "/knowledge/pictures/" + picture.substring("picture:".length());
    }

    static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("pictures", name, "application/octet-stream", content);
    }

    MvcTestResult post(PersonId who, String address, List<MockMultipartFile> files, String... fields) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
        var post = library.mvc().post().uri(address).multipart();
        for (var file : files) post = post.file(file);
        for (var field : all.entrySet()) post = post.param(field.getKey(), field.getValue());
        return post.with(library.cast().as(who)).with(csrf()).exchange();
    }
}
