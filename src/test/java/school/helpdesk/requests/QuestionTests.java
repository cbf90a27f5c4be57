package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import school.helpdesk.people.Topic;

class QuestionTests {

    @Test
    void takesTheFirstLineOfWhatWasToldForItsSubject() {
        var question = Question.of(Topic.PARENT_GRADES, "Не вижу оценок\nсына за неделю");
        assertThat(question.subject()).isEqualTo("Не вижу оценок");
        assertThat(question.happened()).isEqualTo("Не вижу оценок\nсына за неделю");
    }

    @Test
    void cutsALongLineBetweenWords() {
        var subject = Question.of(Topic.PARENT_GRADES, "слово ".repeat(60)).subject();
        assertThat(subject).hasSizeLessThanOrEqualTo(Question.LONGEST_SUBJECT).endsWith("слово…");
    }

    @Test
    void cutsALineWithoutWordsWithoutTearingACharacter() {
        var subject = Question.of(Topic.PARENT_GRADES, "😀".repeat(400)).subject();
        assertThat(subject.codePointCount(0, subject.length())).isEqualTo(Question.LONGEST_SUBJECT);
        assertThat(subject).startsWith("😀").endsWith("😀…");
    }
}
