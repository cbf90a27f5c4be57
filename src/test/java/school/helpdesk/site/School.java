package school.helpdesk.site;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.helpdesk.Cast;
import school.helpdesk.TravelClock;
import school.helpdesk.answers.AnswerDesk;
import school.helpdesk.answers.AnswerText;
import school.helpdesk.answers.StarterAnswers;
import school.helpdesk.answers.Whose;
import school.helpdesk.escalation.EscalationDesk;
import school.helpdesk.escalation.EscalationReason;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Token;
import school.helpdesk.knowledge.ArticleDesk;
import school.helpdesk.knowledge.ArticleReader;
import school.helpdesk.knowledge.PictureIntake;
import school.helpdesk.knowledge.StarterSet;
import school.helpdesk.knowledge.Wording;
import school.helpdesk.letters.Answering;
import school.helpdesk.letters.LetterDesk;
import school.helpdesk.letters.NewLetter;
import school.helpdesk.mailbox.Eml;
import school.helpdesk.mailbox.Fate;
import school.helpdesk.mailbox.LetterShelf;
import school.helpdesk.mailbox.LetterTaker;
import school.helpdesk.notifications.NoticeDesk;
import school.helpdesk.onboarding.Session;
import school.helpdesk.onboarding.TrainingDesk;
import school.helpdesk.onboarding.TrainingReader;
import school.helpdesk.people.AccessDesk;
import school.helpdesk.people.Audience;
import school.helpdesk.people.InvitationDesk;
import school.helpdesk.people.OrderBook;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.PersonDetails;
import school.helpdesk.people.Topic;
import school.helpdesk.regulation.Change;
import school.helpdesk.regulation.RegulationDesk;
import school.helpdesk.regulation.RegulationReader;
import school.helpdesk.regulation.Section;
import school.helpdesk.requests.Guest;
import school.helpdesk.requests.Question;
import school.helpdesk.requests.RequestDesk;
import school.helpdesk.requests.Saying;
import school.helpdesk.schedule.DraftDesk;
import school.helpdesk.schedule.Heading;
import school.helpdesk.schedule.Kind;
import school.helpdesk.schedule.Means;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceDesk;
import school.helpdesk.schedule.Reception;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.schedule.SigningDesk;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolProfile;
import school.helpdesk.school.Week;
import school.helpdesk.uploads.TestPictures;
import school.helpdesk.uploads.Upload;
import school.helpdesk.visits.Choice;
import school.helpdesk.visits.ChoiceReader;
import school.helpdesk.visits.Consents;
import school.helpdesk.visits.Opening;
import school.helpdesk.visits.SignUp;
import school.helpdesk.visits.VisitDesk;
import school.helpdesk.visits.VisitReader;
import school.helpdesk.workdays.ChangeKind;
import school.helpdesk.workdays.OwnDay;
import school.helpdesk.workdays.WorkdayDesk;

/** A school in the middle of a day, with every page having something to show. */
public class School {

    /** One for employees, of two revisions. */
    static final String GUIDE = "kak-zakryt-chetvert";

    /** The number of the request whose asker is on the way to Support. */
    private static final String HELD = "5";

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 5, 31);

    private final Cast cast;
    private final TravelClock clock;
    private final SchoolDesk profile;
    private final DraftDesk drafts;
    private final SigningDesk signing;
    private final ScheduleDesk schedule;
    private final OccurrenceDesk occurrences;
    private final RequestDesk requests;
    private final WorkdayDesk workdays;
    private final InvitationDesk invitations;
    private final OrderBook orders;
    private final VisitReader visits;
    private final ChoiceReader times;
    private final VisitDesk visiting;
    private final StarterSet starter;
    private final ArticleDesk guides;
    private final ArticleReader guideReader;
    private final PictureIntake pictures;
    private final AccessDesk access;
    private final EscalationDesk escalations;
    private final StarterAnswers starterAnswers;
    private final AnswerDesk answers;
    private final RegulationDesk regulation;
    private final RegulationReader regulationReader;
    private final PeopleDesk people;
    private final TrainingDesk trainings;
    private final TrainingReader trainingReader;
    private final LetterDesk letters;
    private final LetterTaker taker;
    private final LetterShelf incoming;
    private final NoticeDesk notices;

    School(
            Cast cast,
            TravelClock clock,
            SchoolDesk profile,
            DraftDesk drafts,
            SigningDesk signing,
            ScheduleDesk schedule,
            OccurrenceDesk occurrences,
            RequestDesk requests,
            WorkdayDesk workdays,
            InvitationDesk invitations,
            OrderBook orders,
            VisitReader visits,
            ChoiceReader times,
            VisitDesk visiting,
            StarterSet starter,
            ArticleDesk guides,
            ArticleReader guideReader,
            PictureIntake pictures,
            AccessDesk access,
            EscalationDesk escalations,
            StarterAnswers starterAnswers,
            AnswerDesk answers,
            RegulationDesk regulation,
            RegulationReader regulationReader,
            PeopleDesk people,
            TrainingDesk trainings,
            TrainingReader trainingReader,
            LetterDesk letters,
            LetterTaker taker,
            LetterShelf incoming,
            NoticeDesk notices) {
        this.cast = cast;
        this.clock = clock;
        this.profile = profile;
        this.drafts = drafts;
        this.signing = signing;
        this.schedule = schedule;
        this.occurrences = occurrences;
        this.requests = requests;
        this.workdays = workdays;
        this.invitations = invitations;
        this.orders = orders;
        this.visits = visits;
        this.times = times;
        this.visiting = visiting;
        this.starter = starter;
        this.guides = guides;
        this.guideReader = guideReader;
        this.pictures = pictures;
        this.access = access;
        this.escalations = escalations;
        this.starterAnswers = starterAnswers;
        this.answers = answers;
        this.regulation = regulation;
        this.regulationReader = regulationReader;
        this.people = people;
        this.trainings = trainings;
        this.trainingReader = trainingReader;
        this.letters = letters;
        this.taker = taker;
        this.incoming = incoming;
        this.notices = notices;
    }

    /**
     * What the addresses of this school name.
     *
     * @param secret of a parent's visit
     * @param escalated that of a parent who is on the way to Support
     */
    record Things(
            UUID draft,
            UUID line,
            UUID submitted,
            String occurrence,
            PersonId person,
            UUID appointment,
            String token,
            String secret,
            String escalated,
            String code,
            UUID answer,
            UUID training,
            UUID picture,
            UUID letter,
            UUID incoming,
            long notice) {

        /** The values of the variables in an address of this pattern. */
        Map<String, String> in(String pattern) {
            var decided = pattern.matches(".*/(approval|return|withdrawal)");
            if (pattern.startsWith("/letters")) return Map.of("id", letter.toString());
            if (pattern.startsWith("/mailbox")) return Map.of("id", incoming.toString(), "ordinal", "0");
            if (pattern.startsWith("/notices")) return Map.of("id", String.valueOf(notice));
            var id = pattern.startsWith("/trainings")
                    ? training.toString()
                    : pattern.startsWith("/knowledge")
                            ? picture.toString()
                            : pattern.startsWith("/people")
                                    ? person.toString()
                                    : pattern.startsWith("/appointments")
                                            ? appointment.toString()
                                            : pattern.startsWith("/ready-answers")
                                                    ? answer.toString()
                                                    : pattern.startsWith("/schedule/occurrences")
                                                            ? occurrence
                                                            : decided ? submitted.toString() : draft.toString();
            return Map.of(
                    "slug",
                    GUIDE,
                    "code",
                    pattern.startsWith("/visits/{code}/escalation") ? escalated : code,
                    "id",
                    id,
                    "line",
                    line.toString(),
                    "number",
                    pattern.endsWith("/appeal.eml") ? HELD : "1",
                    "token",
                    token,
                    "date",
                    "2026-12-28",
                    "name",
                    "no");
        }
    }

    Things open() {
        profile.change(new SchoolProfile(
                "МБОУ «Средняя общеобразовательная школа № 2»",
                "Школа № 2",
                "г. Приречный",
                "ул. Школьная, 1",
                "+7 (900) 000-00-10",
                "help@school.example",
                "https://school.example",
                "",
                "",
                ZoneId.of("Asia/Krasnoyarsk"),
                Week.FIVE_DAYS));
        workdays.change(new OwnDay(LocalDate.of(2026, 12, 28), ChangeKind.DAY_OFF, "Каникулы"), cast.admin());
        cast.formerConsultant();
        cast.teacher2();
        approved();
        var week = schedule.timetable(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 4))
                .occurrences();
        occurrences.cancel(week.get(2).id(), "Педагогический совет", cast.consultant());
        occurrences.substitute(week.get(1).id(), cast.consultant(), "Курсы", cast.consultant2());
        var draft = draft(cast.consultant(), "Весна", LocalDate.of(2027, 1, 11));
        var line =
                drafts.page(draft, cast.consultant()).schedule().lines().get(0).id();
        drafts.add(draft, weekly(DayOfWeek.TUESDAY, "15:00", "16:00", cast.consultant()), cast.consultant());
        var submitted = draft(cast.consultant2(), "Вечерние часы", LocalDate.of(2026, 12, 14));
        signing.submit(submitted, cast.consultant2());
        asked();
        var picture = written();
        regulated();
        var appointment = orders.of(cast.consultant()).get(0).id();
        var held = schedule.nowOrNext(null).map(Occurrence::id).orElseThrow().toString();
        var secret = visited();
        return new Things(
                draft,
                line,
                submitted,
                held,
                cast.teacher(),
                appointment,
                invitations.invite(cast.teacher2(), cast.admin()),
                secret,
                escalated(),
                visits.visit(secret, null).code(),
                readied(),
                newcomer(),
                picture,
                toldByLetter(),
                toldUsByLetter(),
                notices.page(cast.teacher(), 0).get(0).id());
    }

    /** Somebody wrote from an address that nobody knows. */
    private UUID toldUsByLetter() {
        Eml.letter("one", "Вера <vera@mail.example>", "Не вижу оценки", "")
                .parts(
                        "mixed",
                        Eml.part("text/plain; charset=utf-8", "Не вижу оценки дочери за неделю.\r\n\r\n-- \r\nВера"),
                        Eml.file("оценки.txt", "text/plain", new byte[] {'5'}))
                .takenBy(taker);
        var me = access.access(cast.consultant(), access.epoch(cast.consultant()))
                .orElseThrow();
        return incoming.page(Fate.QUARANTINE, null, "", null, me).get(0).id();
    }

    private UUID toldByLetter() {
        return letters.write(new NewLetter(
                        cast.teacher(),
                        "teacher@school.example",
                        1L,
                        cast.consultant(),
                        "Обращение № 1: Не ставится отметка",
                        "Здравствуйте!\n\nКонсультант ответил вам.",
                        "Откройте период и попробуйте снова.",
                        "/requests/1",
                        Answering.BY_LETTER,
                        clock.instant()))
                .orElseThrow();
    }

    /** The teacher is new here: a time is set, and something was gone through already. */
    private UUID newcomer() {
        var known = people.page(cast.teacher()).details();
        people.change(
                cast.teacher(),
                new PersonDetails(
                        known.familyName(),
                        known.givenName(),
                        known.patronymic(),
                        known.position(),
                        known.email(),
                        LocalDate.of(2026, 11, 24),
                        true),
                cast.admin());
        var id = trainingReader.latest(cast.teacher()).orElseThrow().id();
        var session = new Session(LocalDate.of(2026, 11, 26), LocalTime.of(9, 0), LocalTime.of(10, 0), "каб. 214");
        trainings.arrange(id, session, cast.consultant());
        trainings.tick(id, List.of(Topic.ACCESS, Topic.GRADES), List.of(), cast.consultant());
        return id;
    }

    private void approved() {
        var id = drafts.begin(new Heading("График на учебный год", FIRST, LAST), null, cast.consultant());
        drafts.add(id, weekly(DayOfWeek.TUESDAY, "14:00", "15:30", cast.consultant()), cast.consultant());
        drafts.add(id, weekly(DayOfWeek.THURSDAY, "14:00", "15:30", cast.consultant()), cast.consultant());
        drafts.add(id, weekly(DayOfWeek.FRIDAY, "17:00", "18:00", cast.consultant2()), cast.consultant());
        signing.submit(id, cast.consultant());
        signing.approve(id, null, cast.director());
    }

    private UUID draft(PersonId author, String title, LocalDate from) {
        var approved = requireNonNull(schedule.versions().all().get(0)).id();
        return drafts.begin(new Heading(title, from, LAST), approved, author);
    }

    /** The first of them is new and the teacher's, and it is late. */
    private void asked() {
        clock.setLocal("2026-11-18T09:00");
        var first = ask("Не вижу свой класс в журнале");
        clock.setLocal("2026-11-24T09:00");
        requests.note(first, cast.consultant(), new Saying("Проверить подгруппы", null));
        requests.take(ask("Темы уроков съехали"), cast.consultant());
        var waiting = ask("Замена не видна");
        requests.take(waiting, cast.consultant());
        requests.clarify(waiting, cast.consultant(), new Saying("За какое число?", null));
        var answered = ask("Отметка пропадает");
        requests.take(answered, cast.consultant());
        requests.answer(answered, cast.consultant(), new Saying("Период открыт до пятницы.", null));
        var held = ask("План не загружается");
        requests.take(held, cast.consultant());
        var me = access.access(cast.consultant(), access.epoch(cast.consultant()))
                .orElseThrow();
        escalations.declare(held, me, EscalationReason.JOURNAL_FAULT, "Похоже на неисправность журнала");
        requests.close(ask("Уже не нужно"), cast.consultant(), "Разобрались на приёме");
        clock.setLocal("2026-11-24T10:00");
    }

    /** Guides were brought along and one was rewritten, with a picture; another was withdrawn. */
    private UUID written() {
        starter.bring();
        var me = cast.consultant();
        var picture = drawn();
        var now = guideReader
                .article(GUIDE, access.access(me, access.epoch(me)).orElseThrow())
                .wording();
        var body = now.body().replace("вдвоём", "втроём") + "\n\nДобавлено на педсовете.\n\n![Кнопка «Закрыть период»]("
                + picture + ")";
        guides.revise(
                GUIDE, new Wording(now.topic(), now.readers(), now.title(), now.summary(), body), "Уточнили", 1, me);
        guides.check(GUIDE, me);
        guides.withdraw("temy-sehali", me);
        return UUID.fromString(picture.substring(picture.indexOf(':') + 1));
    }

    private String drawn() {
        try {
            var content = TestPictures.png(640, 360);
            var upload = new Upload("кнопка.png", content.length, () -> new ByteArrayInputStream(content));
            return pictures.keep(cast.consultant(), UUID.randomUUID(), List.of(upload))
                    .kept()
                    .get(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ready answers were brought along; one more is the consultant's own. */
    private UUID readied() {
        starterAnswers.bring();
        var text = new AnswerText("До встречи на приёме", null, "{имя}, ждём вас: {приём}. {консультант}");
        return answers.write(text, Whose.OWN, cast.consultant(), UUID.randomUUID());
    }

    /** One section was rewritten, its English text was not. */
    private void regulated() {
        var now = regulationReader.current(Section.TRAINING).wording();
        var changed = new school.helpdesk.regulation.Wording(
                now.russian() + "\n\nОбучение проходит в кабинете информатики.", now.english());
        regulation.revise(Section.TRAINING, new Change(changed, false, "Уточнили место", 1), cast.director());
    }

    /** One parent is booked, another's reception is cancelled, a third wishes for a time; the first one's secret. */
    private String visited() {
        var openings = times.next(Audience.PARENTS, 40);
        var secret = Token.fresh();
        visiting.book(guest("Осокина Вера", "+7 (900) 000-00-41", secret), choice(openings.get(0)));
        var lost = openings.stream()
                .filter(opening -> opening.held().consultant().equals(cast.consultant()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        visiting.book(guest("Жилина Тамара", "zhilina@school.example", Token.fresh()), choice(lost));
        occurrences.cancel(lost.held().id(), "Совещание", cast.consultant());
        visiting.wish(guest("Сафонов Игорь", "+7 (900) 000-00-43", Token.fresh()), "в субботу утром");
        return secret;
    }

    /** A fourth parent is on the way to Support; the secret. */
    private String escalated() {
        var secret = Token.fresh();
        visiting.wish(guest("Громова Нина", "gromova@school.example", secret), "после 18:00");
        var me = access.access(cast.consultant(), access.epoch(cast.consultant()))
                .orElseThrow();
        escalations.declare(visits.requestOfGuest(secret), me, EscalationReason.VENDOR_ACCESS, "");
        return secret;
    }

    private static Choice choice(Opening opening) {
        return Choice.of(opening.value()).orElseThrow();
    }

    private static SignUp guest(String name, String contact, String secret) {
        return new SignUp(
                null,
                new Guest(name, contact),
                contact,
                Question.of(Topic.PARENT_ACCESS, "Не приходит письмо для входа"),
                secret,
                "203.0.113.7",
                Consents.TEXT);
    }

    private long ask(String subject) {
        var question = new Question(
                Topic.GRADES, subject, "Журнал 7 «Б»", "", "Открыла страницу", "Вижу ошибку", "Вижу отметки");
        return requests.ask(cast.teacher(), question, UUID.randomUUID());
    }

    private static Reception weekly(DayOfWeek day, String from, String to, @Nullable PersonId consultant) {
        return new Reception(
                Kind.WEEKLY,
                day,
                null,
                LocalTime.parse(from),
                LocalTime.parse(to),
                "каб. 214",
                Means.IN_PERSON,
                Audience.PARENTS,
                requireNonNull(consultant),
                15,
                1);
    }
}
