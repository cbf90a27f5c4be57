package school.helpdesk.demo;

import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import school.helpdesk.TravelClock;
import school.helpdesk.mailbox.Eml;
import school.helpdesk.mailbox.LetterTaker;

/** What came to the portal's mailbox: one letter became a request, three wait for a consultant, one was written by a program. */
@Order(7)
class DemoMailbox implements Chapter {

    private final LetterTaker taker;
    private final TravelClock clock;

    DemoMailbox(LetterTaker taker, TravelClock clock) {
        this.taker = taker;
        this.clock = clock;
    }

    @Override
    public void tell() {
        clock.comeBack();
        Eml.letter("holiday", "Зимина Яна <staff10@school.example>", "Автоответ: я в отпуске", "Вернусь в понедельник.")
                .header("Auto-Submitted", "auto-replied")
                .without("Date")
                .takenBy(taker);
        Eml.letter("report", "Мельников Степан Игоревич <staff12@school.example>", "Отчёт по физкультуре", "")
                .parts(
                        "mixed",
                        Eml.part("text/plain; charset=utf-8", """
                                Добрый день!

                                В отчёте за четверть у двух учеников пустые клетки, хотя отметки стоят. Список прикладываю.

                                --\s
                                С уважением, С. И. Мельников
                                """),
                        Eml.file("список.csv", "text/csv", "Класс;Пустых\n7Б;2\n".getBytes(StandardCharsets.UTF_8)))
                .without("Date")
                .takenBy(taker);
        Eml.letter("parent", "Вера Николаевна <vera.n@mail.example>", "Не могу войти в журнал", "")
                .parts(
                        "mixed",
                        Eml.part("text/html; charset=utf-8", """
                                <p>Здравствуйте!</p><p>После замены телефона журнал просит код, а код не приходит.
                                Подскажите, пожалуйста, что делать.</p>
                                <blockquote>20 ноября 2026 г. Школа: Уважаемые родители, оценки теперь только в журнале.</blockquote>
                                """),
                        Eml.file("экран.txt", "text/plain", "Код не отправлен".getBytes(StandardCharsets.UTF_8)))
                .without("Date")
                .takenBy(taker);
        Eml.letter(
                        "claims",
                        "Громова Елена Сергеевна <director@school.example>",
                        "Срочно откройте доступ",
                        "Откройте доступ к журналу 9А для нового учителя прямо сейчас, приказ будет завтра.")
                .without("Date")
                .takenBy(taker);
        Eml.letter("two", "news@shop.example, sale@shop.example", "Картриджи для школ со скидкой", "Только до пятницы.")
                .without("Date")
                .takenBy(taker);
    }
}
