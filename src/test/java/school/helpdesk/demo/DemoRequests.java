package school.helpdesk.demo;

import java.time.Duration;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.TravelClock;
import school.helpdesk.escalation.EscalationDesk;
import school.helpdesk.escalation.EscalationReason;
import school.helpdesk.escalation.Sent;
import school.helpdesk.escalation.SupportChannel;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.people.AccessDesk;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.MergeDesk;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.Saying;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/** What colleagues asked in the last weeks: something in every state, something late, something that waits for each. */
@Order(3)
class DemoRequests implements Chapter {

    private final RequestDesk desk;
    private final EscalationDesk escalations;
    private final AccessDesk accesses;
    private final MergeDesk merging;
    private final WorkdayDesk workdays;
    private final SchoolTime time;
    private final TravelClock clock;
    private final JdbcClient jdbc;

    DemoRequests(
            RequestDesk desk,
            EscalationDesk escalations,
            AccessDesk accesses,
            MergeDesk merging,
            WorkdayDesk workdays,
            SchoolTime time,
            TravelClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.escalations = escalations;
        this.accesses = accesses;
        this.merging = merging;
        this.workdays = workdays;
        this.time = time;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void tell() {
        var maria = DemoPeople.named(jdbc, "consultant");
        var pyotr = DemoPeople.named(jdbc, "consultant2");
        var irina = DemoPeople.named(jdbc, "teacher");
        var oleg = DemoPeople.named(jdbc, "teacher2");
        helped(irina, maria);
        askedBackAndHelped(oleg, maria);
        settledInPerson(DemoPeople.named(jdbc, "staff2"), pyotr);
        onHold(DemoPeople.named(jdbc, "staff7"), maria);
        takenAndLate(oleg, maria);
        newAndLate(DemoPeople.named(jdbc, "staff4"));
        waiting(irina, maria);
        answered(irina, maria);
        takenAndAskedAgain(DemoPeople.named(jdbc, "staff10"), pyotr);
        asked(oleg, irina);
        clock.comeBack();
    }

    private void helped(PersonId irina, PersonId maria) {
        workdaysAgo(12, "09:15");
        var number = ask(irina, Topic.GRADES, "Итоговая отметка не выставляется", """
                Журнал, страница «Итоговые», 7 «Б», русский язык
                Открыла страницу итоговых, выбрала отметку, нажала «Сохранить»
                Отметка пропадает после обновления страницы
                Отметка за четверть остаётся в журнале""");
        workdaysAgo(12, "11:40");
        desk.take(number, maria);
        desk.answer(
                number,
                maria,
                say("Период был закрыт для правки. Я открыла его до пятницы: выставьте отметки ещё раз, пожалуйста."));
        workdaysAgo(11, "08:20");
        desk.confirm(number, irina);
    }

    private void askedBackAndHelped(PersonId oleg, PersonId maria) {
        workdaysAgo(10, "13:05");
        var number = ask(oleg, Topic.ATTENDANCE, "Пропуск стоит не на том уроке", """
                Журнал 8 «А», технология
                Отметил пропуск на втором уроке
                Пропуск показан на первом
                Пропуск на том уроке, где я его поставил""");
        workdaysAgo(9, "10:00");
        desk.take(number, maria);
        desk.clarify(number, maria, say("Скажите, пожалуйста, урок сдвоенный? И за какое число пропуск?"));
        workdaysAgo(9, "12:30");
        desk.reply(number, oleg, say("Да, сдвоенный. За вчерашнее число."));
        workdaysAgo(8, "14:50");
        desk.answer(
                number,
                maria,
                say(
                        "В расписании сдвоенный урок был записан одним. Разделила на два — теперь пропуск встал на место."));
        workdaysAgo(8, "15:20");
        desk.confirm(number, oleg);
    }

    private void settledInPerson(PersonId vera, PersonId pyotr) {
        workdaysAgo(9, "16:10");
        var number = ask(vera, Topic.TIMETABLE, "Замена не видна в расписании", """
                Расписание учителя
                Открыла расписание на завтра
                Стоит прежний кабинет
                """);
        workdaysAgo(8, "17:20");
        desk.take(number, pyotr);
        desk.close(number, pyotr, "Разобрались на приёме: страница была открыта со вчерашнего дня, её нужно обновить.");
    }

    private void onHold(PersonId yana, PersonId maria) {
        workdaysAgo(7, "12:00");
        var number = ask(yana, Topic.LESSON_PLANS, "Поурочный план не загружается из файла", """
                Поурочное планирование, 9 «В», химия
                Загружаю таблицу на 68 строк
                Появляется «Ошибка 500», план пустой
                Все уроки появляются в плане""");
        workdaysAgo(6, "14:30");
        desk.take(number, maria);
        desk.note(number, maria, say("Проверила на двух компьютерах: дело не в файле."));
        workdaysAgo(6, "15:00");
        escalations.declare(
                number, access(maria), EscalationReason.JOURNAL_FAULT, "План не загружается ни с одного компьютера.");
        workdaysAgo(6, "16:20");
        var sent = new Sent("Поурочный план не загружается из файла", """
                Здравствуйте!

                Что сделали:
                Загружаю таблицу на 68 строк

                Что произошло:
                Появляется «Ошибка 500», план пустой""");
        escalations.appeal(number, access(yana), SupportChannel.EMAIL, sent);
        workdaysAgo(5, "10:05");
        escalations.register(number, access(yana), "ЭЖ-204871");
    }

    private Access access(PersonId person) {
        return accesses.access(person, accesses.epoch(person)).orElseThrow();
    }

    private void takenAndLate(PersonId oleg, PersonId maria) {
        workdaysAgo(5, "09:50");
        var number = ask(oleg, Topic.LESSONS, "Домашнее задание видно не всем ученикам", """
                Урок за понедельник, 6 «А», подгруппа 2
                Записал задание для подгруппы
                Двое учеников задания не видят
                Задание видит вся подгруппа""");
        workdaysAgo(4, "11:10");
        desk.take(number, maria);
        desk.note(number, maria, say("Двое, похоже, не переведены в подгруппу. Уточнить у секретаря."));
    }

    private void newAndLate(PersonId alla) {
        workdaysAgo(3, "08:05");
        ask(alla, Topic.GRADES, "Не вижу свой класс в журнале", """
                Список журналов
                Вошла, открыла «Журналы»
                5 «Г» в списке нет, остальные есть
                5 «Г» в списке""");
    }

    private void waiting(PersonId irina, PersonId maria) {
        workdaysAgo(2, "10:25");
        var number = ask(irina, Topic.LESSON_PLANS, "Темы уроков съехали на неделю", """
                Поурочное планирование, 7 «Б»
                Вставила урок в середину плана
                Все темы после него сдвинулись
                Сдвиг только до каникул""");
        workdaysAgo(1, "09:30");
        desk.take(number, maria);
        desk.clarify(number, maria, say("Какой урок вы вставили и за какое число? Хочу вернуть план без потерь."));
    }

    private void answered(PersonId irina, PersonId maria) {
        workdaysAgo(2, "14:45");
        var number = ask(irina, Topic.TIMETABLE, "Как записать замену на один урок?", """
                Расписание, 5 «А»
                Искала кнопку «Замена» на странице урока
                Кнопки нет
                """);
        workdaysAgo(1, "10:15");
        desk.take(number, maria);
        desk.answer(
                number,
                maria,
                say("Замены записывает секретарь на странице «Расписание → Замены». Я передала ей ваш урок."
                        + " К вечеру он появится у вас в журнале."));
    }

    private void takenAndAskedAgain(PersonId polina, PersonId pyotr) {
        workdaysAgo(1, "15:55");
        var number = ask(polina, Topic.ATTENDANCE, "Опоздание не сохраняется с комментарием", """
                Журнал 10 «А», английский язык
                Поставила «ОП» и написала комментарий
                Комментарий исчезает
                Комментарий виден классному руководителю""");
        workdaysAgo(1, "16:30");
        desk.take(number, pyotr);
        workdaysAgo(1, "16:50");
        var again = ask(polina, Topic.ATTENDANCE, "И ещё раз про опоздания", """
                Журнал 10 «А», английский язык
                Поставила «ОП» за вчерашний урок
                Комментарий тоже исчез
                """);
        merging.merge(again, number, pyotr);
    }

    private void asked(PersonId oleg, PersonId irina) {
        ago(Duration.ofMinutes(95));
        ask(oleg, Topic.ACCESS, "Журнал просит сменить пароль при каждом входе", """
                Страница входа
                Сменил пароль дважды
                При следующем входе просит снова
                Вход без смены пароля""");
        ago(Duration.ofMinutes(25));
        ask(irina, Topic.OTHER, "Можно ли печатать журнал на двух сторонах листа?", """
                Печать журнала
                Открыла печать
                Поля не совпадают на обороте
                """);
    }

    /** @param details where in the journal, what was done, what happened and what was expected, a line each */
    private long ask(PersonId who, Topic topic, String subject, String details) {
        var of = details.split("\n", -1);
        return desk.ask(who, new Question(topic, subject, of[0], "", of[1], of[2], of[3]), UUID.randomUUID());
    }

    private static Saying say(String body) {
        return new Saying(body, null);
    }

    private void workdaysAgo(int days, String at) {
        clock.comeBack();
        var calendar = workdays.calendar();
        var day = time.today();
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (calendar.isWorkday(day)) left--;
        }
        clock.setLocal(day + "T" + at);
    }

    private void ago(Duration past) {
        clock.comeBack();
        clock.set(clock.instant().minus(past));
    }
}
