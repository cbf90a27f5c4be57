package school.helpdesk.knowledge;

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

/** Takes pictures for guides in: each is drawn anew, and meanwhile no connection is held, for that takes its time. */
@Component
public class PictureIntake {

    /**
     * What became of some files.
     *
     * @param kept in their order, as a text names them
     */
    public record Taken(List<String> kept, List<RefusedFile> refused) {}

    private final PictureShelf shelf;
    private final Pictures pictures;
    private final Turns turns;

    PictureIntake(PictureShelf shelf, Pictures pictures, Turns turns) {
        this.shelf = shelf;
        this.pictures = pictures;
        this.turns = turns;
    }

    /** Keeps what may be kept under the mark of a form, beside what is there already. */
    public Taken keep(PersonId owner, UUID form, List<Upload> uploads) throws IOException {
        var taken = new Taken(new ArrayList<>(), new ArrayList<>());
        for (var upload : uploads) {
            if (upload.isNothing()) continue;
            var named = upload.tidied();
            var id = UUID.randomUUID();
            var why = named.fault();
            if (why.isEmpty()) why = shelf.fault(owner, form);
            if (why.isEmpty()) why = keep(id, owner, form, named);
            if (why.isEmpty()) taken.kept().add(GuidePicture.SCHEME + id);
            else taken.refused().add(new RefusedFile(named.name(), why));
        }
        return taken;
    }

    private String keep(UUID id, PersonId owner, UUID form, Upload upload) throws IOException {
        var type = upload.type();
        var picture = FileKind.of(type, upload.name()).filter(kind -> kind == FileKind.PICTURE);
        if (picture.isEmpty()) return "knowledge.picture.type";
        return pictures.draw(upload, type, drawn -> turns.put(() -> shelf.put(id, owner, form, drawn)));
    }
}
