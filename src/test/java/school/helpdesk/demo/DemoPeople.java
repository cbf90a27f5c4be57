package school.helpdesk.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonDetails;
import school.helpdesk.people.Role;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/** Who works at the demo school. */
@Order(1)
class DemoPeople implements Chapter {

    static final String PASSWORD = "demo";

    private static final List<String> OTHERS = List.of(
            "Абрикосова Нина Олеговна|учитель начальных классов",
            "Белозёрова Вера Ильинична|учитель географии",
            "Ветров Илья Андреевич|учитель информатики",
            "Голубкина Алла Юрьевна|учитель музыки",
            "Дубравин Егор Максимович|учитель физики",
            "Журавлёва Лидия Фёдоровна|заместитель директора",
            "Зимина Яна Борисовна|учитель химии",
            "Ключникова Тамара Львовна|секретарь",
            "Мельников Степан Игоревич|учитель физкультуры",
            "Орешкина Полина Денисовна|учитель английского языка",
            "Рябинина Софья Глебовна|учитель биологии",
            "Холмогоров Тимур Русланович|учитель истории");

    private final PeopleDesk people;
    private final AppointmentDesk appointments;
    private final WorkdayDesk workdays;
    private final SchoolTime time;
    private final TravelClock clock;
    private final JdbcClient jdbc;

    DemoPeople(
            PeopleDesk people,
            AppointmentDesk appointments,
            WorkdayDesk workdays,
            SchoolTime time,
            TravelClock clock,
            JdbcClient jdbc) {
        this.people = people;
        this.appointments = appointments;
        this.workdays = workdays;
        this.time = time;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void tell() {
        var september = beginningOfSchoolYear(time.today());
        var from = september.minusDays(12);
        clock.setLocal(from + "T09:00");
        var director = add("director", "Громова Елена Сергеевна|директор", null);
        people.hold(director, EnumSet.of(Role.DIRECTOR));
        people.hold(add("admin", "Кедров Артём Викторович|инженер", null), EnumSet.of(Role.ADMINISTRATOR));
        appoint(add("consultant", "Соболева Мария Петровна|учитель информатики", null), from, Audience.BOTH, director);
        appoint(add("consultant2", "Лугин Пётр Алексеевич|учитель математики", null), from, Audience.PARENTS, director);
        add("teacher", "Берёзкина Ирина Павловна|учитель русского языка", null);
        add("teacher2", "Тихонов Олег Дмитриевич|учитель технологии", null);
        clock.comeBack();
        add("newcomer", "Снегирёва Дарья Романовна|учитель начальных классов", latestWorkday());
        var number = 0;
        for (var other : OTHERS) add("staff" + ++number, other, null);
        givePasswords();
    }

    /** 1 September before or on this day. */
    static LocalDate beginningOfSchoolYear(LocalDate today) {
        var september = LocalDate.of(today.getYear(), 9, 1);
        return today.isBefore(september) ? september.minusYears(1) : september;
    }

    static PersonId named(JdbcClient jdbc, String username) {
        return jdbc.sql("select person_id from account where username = ?")
                .param(username)
                .query((row, number) -> PersonId.of(row.getString(1)))
                .single();
    }

    private LocalDate latestWorkday() {
        var day = time.today();
        while (!workdays.calendar().isWorkday(day)) day = day.minusDays(1);
        return day;
    }

    private PersonId add(String username, String who, @Nullable LocalDate tookOfficeOn) {
        var parts = who.split("\\|");
        var names = parts[0].split(" ");
        var details = new PersonDetails(
                names[0],
                names[1],
                names[2],
                parts[1],
                username + "@school.example",
                tookOfficeOn,
                tookOfficeOn != null);
        return people.add(details, username);
    }

    private void appoint(PersonId person, LocalDate from, Audience audience, PersonId director) {
        var signed = from.minusDays(5);
        appointments.appoint(
                new school.helpdesk.people.Order(person, "112-ОД", signed, from, null, audience), director);
    }

    /** Shorter than the portal would ever allow, so it goes round the desk; only the accounts that are offered get it. */
    private void givePasswords() {
        var hash = "{pbkdf2@SpringSecurity_v5_8}"
                + Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        jdbc.sql("update account set password = :hash where username in (:names)")
                .param("hash", hash)
                .param(
                        "names",
                        Set.of("director", "admin", "consultant", "consultant2", "teacher", "teacher2", "newcomer"))
                .update();
    }
}
