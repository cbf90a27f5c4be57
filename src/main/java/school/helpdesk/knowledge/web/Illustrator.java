package school.helpdesk.knowledge.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.knowledge.PictureIntake;
import school.helpdesk.uploads.Upload;

/** Puts pictures into the text of a form. */
@Component
class Illustrator {

    /** A place in the text for a picture that is still to come; words about it may stand there already. */
    private static final String PLACE = "(picture:)";

    private static final String EMPTY = "![]" + PLACE;

    private final PictureIntake intake;

    Illustrator(PictureIntake intake) {
        this.intake = intake;
    }

    /**
     * Takes the pictures of a form in, whatever else is wrong with it: what could be kept need not be chosen again.
     *
     * @param chosen null when the form has none
     * @return the form with the pictures in its text, and with its mistakes, of which each picture that was refused is one
     */
    BindingResult take(BindingResult typed, @Nullable List<MultipartFile> chosen, PersonId me) {
        var form = (ArticleForm) Objects.requireNonNull(typed.getTarget());
        if (chosen == null || chosen.stream().allMatch(file -> Upload.of(file).isNothing())) return typed;
        try {
            var taken =
                    intake.keep(me, form.mark(), chosen.stream().map(Upload::of).toList());
            var illustrated = form.with(illustrated(Objects.requireNonNullElse(form.body(), ""), taken.kept()));
            var all = new BeanPropertyBindingResult(illustrated, typed.getObjectName());
            all.addAllErrors(typed);
            for (var refused : taken.refused()) all.reject(refused.why(), new Object[] {refused.name()}, "");
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each stands in the next place that waits for one, or at the end. */
    private static String illustrated(String body, List<String> pictures) {
        var text = body;
        for (var picture : pictures) {
            if (!text.contains(PLACE)) text = (text + "\n\n" + EMPTY).strip();
            var place = text.indexOf(PLACE);
            text = text.substring(0, place) + "(" + picture + ")" + text.substring(place + PLACE.length());
        }
        return text.replace(EMPTY, "").strip();
    }
}
