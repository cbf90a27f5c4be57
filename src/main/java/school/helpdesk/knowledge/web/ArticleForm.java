package school.helpdesk.knowledge.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.FormMark;
import school.helpdesk.kernel.Named;
import school.helpdesk.knowledge.Article;
import school.helpdesk.knowledge.Readers;
import school.helpdesk.knowledge.Wording;
import school.helpdesk.people.Topic;

/**
 * @param why what was changed, for the history
 * @param seen the revision on which the text is based; what cannot be read means none
 * @param once marks this very form, so that sending it twice writes once; a new mark when there is none
 */
record ArticleForm(
        @Nullable String topic,
        @Nullable String readers,

        @NotBlank(message = "{knowledge.form.title.missing}")
        @Size(max = Wording.LONGEST_TITLE, message = "{knowledge.form.title.long}")
        @Nullable
        String title,

        @Size(max = Wording.LONGEST_SUMMARY, message = "{knowledge.form.summary.long}") @Nullable
        String summary,

        @NotBlank(message = "{knowledge.form.body.missing}")
        @Size(max = Wording.LONGEST_BODY, message = "{knowledge.form.body.long}")
        @Nullable
        String body,

        @Size(max = 300, message = "{knowledge.form.why.long}") @Nullable
        String why,

        @Nullable String seen,

        @Size(max = 100) @Nullable String once) {

    ArticleForm {
        if (once == null) once = UUID.randomUUID().toString();
    }

    ArticleForm with(String text) {
        return new ArticleForm(topic, readers, title, summary, text, why, seen, once);
    }

    static ArticleForm fresh() {
        return of(null, Readers.STAFF, "", "", "", "");
    }

    static ArticleForm of(Wording ready) {
        return of(ready.topic(), ready.readers(), ready.title(), ready.summary(), ready.body(), "");
    }

    static ArticleForm of(Article article) {
        var now = article.wording();
        return of(
                now.topic(), now.readers(), now.title(), now.summary(), now.body(), String.valueOf(article.revision()));
    }

    private static ArticleForm of(
            @Nullable Topic topic, Readers readers, String title, String summary, String body, String seen) {
        return new ArticleForm(
                topic == null ? null : topic.name(),
                readers.name(),
                title,
                summary,
                body,
                "",
                seen,
                UUID.randomUUID().toString());
    }

    Optional<Topic> chosenTopic() {
        return Named.of(Topic.values(), topic);
    }

    Optional<Readers> chosenReaders() {
        return Named.of(Readers.values(), readers);
    }

    Wording toWording() {
        return new Wording(
                chosenTopic().orElseThrow(),
                chosenReaders().orElseThrow(),
                requireNonNull(title),
                requireNonNullElse(summary, ""),
                requireNonNull(body));
    }

    String reason() {
        return requireNonNullElse(why, "");
    }

    int revisionSeen() {
        return seen != null && seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }

    UUID mark() {
        return FormMark.of(once);
    }
}
