package school.helpdesk.requests.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.requests.files.FileIntake;
import school.helpdesk.requests.files.FileShelf;
import school.helpdesk.uploads.Upload;

/** Takes the files of a form in, whatever else is wrong with it: what could be kept need not be chosen again. */
@Component
class Uploads {

    private final FileIntake intake;
    private final FileShelf shelf;

    Uploads(FileIntake intake, FileShelf shelf) {
        this.intake = intake;
        this.shelf = shelf;
    }

    /**
     * @param files those just chosen; null when the form has none
     * @param drop those of earlier tries that are not to be sent after all
     * @param errors learns of each that was refused, and why
     */
    void take(PersonId me, UUID form, @Nullable List<MultipartFile> files, @Nullable List<UUID> drop, Errors errors) {
        if (drop != null) drop.forEach(file -> shelf.drop(me, form, file));
        if (files == null) return;
        try {
            for (var refused :
                    intake.keep(me, form, files.stream().map(Upload::of).toList()))
                errors.reject(refused.why(), new Object[] {refused.name()}, "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
