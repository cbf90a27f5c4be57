package school.helpdesk.requests;

import static java.util.Objects.requireNonNull;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.helpdesk.Cast;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.schedule.DraftDesk;
import school.helpdesk.schedule.Heading;
import school.helpdesk.schedule.Kind;
import school.helpdesk.schedule.Means;
import school.helpdesk.schedule.Reception;
import school.helpdesk.schedule.SigningDesk;

/** What the people of these tests do at the portal. */
record Hands(MockMvcTester mvc, Cast cast) {

    static final String[] QUESTION = {
        "topic", "GRADES", "subject", "Не ставится отметка", "happened", "Ошибка 17", "steps", "Нажимаю «Сохранить»"
    };

    MvcTestResult get(PersonId who, String address) {
        return mvc.get().uri(address).with(cast.as(who)).exchange();
    }

    /** @param fields names and values in turn */
    MvcTestResult post(PersonId who, String address, String... fields) {
        var post = mvc.post().uri(address);
        for (int i = 0; i < fields.length; i += 2) post = post.param(fields[i], fields[i + 1]);
        return post.with(cast.as(who)).with(csrf()).exchange();
    }

    String ask(PersonId who) {
        return requireNonNull(post(who, "/requests", QUESTION).getResponse().getRedirectedUrl());
    }

    /** The consultant receives employees on Thursdays from 14:00 to 15:30, the director approved it. */
    static void schedule(DraftDesk drafts, SigningDesk signing, Cast cast) {
        var heading = new Heading("График", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 5, 31));
        var id = drafts.begin(heading, null, cast.consultant());
        drafts.add(
                id,
                new Reception(
                        Kind.WEEKLY,
                        DayOfWeek.THURSDAY,
                        null,
                        LocalTime.of(14, 0),
                        LocalTime.of(15, 30),
                        "каб. 214",
                        Means.IN_PERSON,
                        Audience.EMPLOYEES,
                        cast.consultant(),
                        15,
                        1),
                cast.consultant());
        signing.submit(id, cast.consultant());
        signing.approve(id, null, cast.director());
    }
}
