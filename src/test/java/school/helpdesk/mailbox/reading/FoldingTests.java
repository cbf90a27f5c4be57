package school.helpdesk.mailbox.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As mail programs quote, sign and add. */
class FoldingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25.11.2026 10:15, «Школа № 2» пишет:",
                "25 ноября 2026, 10:15 от Школа <help@school.example>:",
                "On Wed, Nov 25, 2026 at 10:15 AM School <help@school.example> wrote:",
                "On Wed, Nov 25, 2026 at 10:15 AM School\n<help@school.example> wrote:",
                "Пользователь School <help@school.example> написал(а):",
                "Пользователь School от 25.11.2026\n<help@school.example> написал(а):",
                "ср, 25 нояб. 2026 г. в 10:15, Школа <help@school.example>:",
                "Среда, 25 ноября 2026, 10:15 +07:00 от help@school.example <help@school.example>:",
                "-----Original Message-----",
                "________________________________\nFrom: help@school.example\nSent: Wednesday",
                "От: help@school.example\nДата: 25.11.2026\nКому: Ирина",
                "-- \nИрина",
                "Отправлено с iPhone",
                "Отправлено из мобильной Почты Mail.ru",
                "Sent from my iPhone"
            })
    void foldsWhatProgramsAdd(String opening) {
        for (var old : new String[] {"\n> Прежние слова\n> и ещё", "\n\n> Прежние слова"}) {
            var folding = Folding.of("Спасибо, помогло!\n\n" + opening + old);
            assertThat(folding.words()).isEqualTo("Спасибо, помогло!");
            assertThat(folding.folded())
                    .contains("Прежние слова")
                    .contains(opening.lines().findFirst().orElseThrow().strip());
        }
    }

    @Test
    void foldsEverythingBelowAnOpeningWithoutMarks() {
        var folding =
                Folding.of("Нет\n\n25.11.2026 10:15, Школа <help@school.example> пишет:\nПрежние слова\nбез отметок");
        assertThat(folding.words()).isEqualTo("Нет");
        assertThat(folding.folded()).contains("без отметок");
    }

    @Test
    void keepsWordsBetweenQuotationsAndBelow() {
        var folding = Folding.of("""
                25.11.2026 10:15, Школа <help@school.example> пишет:
                > За какое число?
                За вторник.
                > Какой класс?
                7 «Б».""");
        assertThat(folding.words()).isEqualTo("За вторник.\n7 «Б».");
        assertThat(folding.folded()).contains("> За какое число?", "> Какой класс?");
    }

    @Test
    void keepsWhatWasPassedOn() {
        var text = "Смотрите ниже.\n\n---------- Forwarded message ---------\nFrom: a@b.example\nDate: x\n\nТекст";
        assertThat(Folding.of(text).words()).isEqualTo(text);
        assertThat(Folding.of("-------- Пересылаемое сообщение --------\n25.11.2026, a <a@b.example>:\n\nТекст")
                        .words())
                .endsWith("Текст");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Учитель пишет:\nжурнал не открывается",
                "Портал пишет: «нет доступа»",
                "От: кого это зависит?",
                "Нажимаю -- ничего",
                "Система написала: ошибка 17\nпотом всё пропало",
                "Отправлено в журнал, но не видно",
                "On Monday I wrote: nothing happened"
            })
    void keepsWhatOnlyLooksAlike(String words) {
        var text = "Добрый день!\n" + words + "\nЧто делать?";
        assertThat(Folding.of(text)).isEqualTo(new Folding(text, ""));
    }

    @Test
    void foldsWhatHtmlMarksAsOld() {
        assertThat(
                        html(
                                "<div>Спасибо!</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">ср, 25 нояб.</div><blockquote>Прежние</blockquote></div>"))
                .isEqualTo(new Folding("Спасибо!", "> ср, 25 нояб.\n> Прежние"));
        assertThat(
                        html("<p>Да</p><div class='moz-cite-prefix'>Пишет</div><blockquote type=cite><p>Один</p><blockquote>Два</blockquote></blockquote><p>Нет</p>")
                                .words())
                .isEqualTo("Да\n\nНет");
        assertThat(
                        html(
                                "<p>Да</p><div id=divRplyFwdMsg><b>От:</b> Школа<br><b>Дата:</b> вчера</div><div>Прежние</div>"))
                .isEqualTo(new Folding("Да", "От: Школа\nДата: вчера\nПрежние"));
        assertThat(html("<p>Да</p><div class=gmail_signature>Ирина</div>").words())
                .isEqualTo("Да");
    }

    @Test
    void keepsWhatHtmlPassesOn() {
        assertThat(
                        html("<div>Вот</div><div class=\"gmail_quote\"><div class=gmail_attr>---------- Forwarded message ---------<br>От: <b>a</b><br>Date: x</div><p>Текст</p></div>")
                                .words())
                .startsWith("Вот")
                .endsWith("Текст");
    }

    private static Folding html(String html) {
        return Folding.of(HtmlText.of(html));
    }
}
