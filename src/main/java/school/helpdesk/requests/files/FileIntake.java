package school.helpdesk.requests.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.uploads.FileKind;
import school.helpdesk.uploads.Pictures;
import school.helpdesk.uploads.RefusedFile;
import school.helpdesk.uploads.Turns;
import school.helpdesk.uploads.Upload;

/**
 * Takes files in: looks at what is in each, draws pictures anew, and lays what may be kept on the shelf. Meanwhile it holds
 * no connection, for a picture takes its time.
 */
@Component
public class FileIntake {

    private final FileShelf shelf;
    private final Pictures pictures;
    private final Turns turns;

    FileIntake(FileShelf shelf, Pictures pictures, Turns turns) {
        this.shelf = shelf;
        this.pictures = pictures;
        this.turns = turns;
    }

    /**
     * Keeps what may be kept under the mark of a form, beside what is there already.
     *
     * @return those that may not, each with its reason
     */
    public List<RefusedFile> keep(PersonId owner, UUID form, List<Upload> uploads) throws IOException {
        var refused = new ArrayList<RefusedFile>();
        for (var upload : uploads) {
            if (upload.isNothing()) continue;
            var named = upload.tidied();
            var why = named.fault();
            if (why.isEmpty()) why = shelf.fault(owner, form);
            if (why.isEmpty()) why = keep(owner, form, named);
            if (!why.isEmpty()) refused.add(new RefusedFile(named.name(), why));
        }
        return refused;
    }

    private String keep(PersonId owner, UUID form, Upload upload) throws IOException {
        var type = upload.type();
        var kind = FileKind.of(type, upload.name());
        if (kind.isEmpty()) return "requests.file.type";
        if (kind.get() != FileKind.PICTURE) return turns.put(() -> shelf.put(owner, form, upload, type, null));
        return pictures.draw(
                upload,
                type,
                drawn -> turns.put(() -> shelf.put(owner, form, drawn.upload(), drawn.type(), drawn.small())));
    }
}
