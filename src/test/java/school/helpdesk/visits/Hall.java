package school.helpdesk.visits;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import school.helpdesk.Cast;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.schedule.DraftDesk;
import school.helpdesk.schedule.Heading;
import school.helpdesk.schedule.Kind;
import school.helpdesk.schedule.Means;
import school.helpdesk.schedule.OccurrenceId;
import school.helpdesk.schedule.Reception;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.schedule.SigningDesk;

/**
 * A hall in front of the consultants' doors, and what people do there. It is Tuesday, 24 November 2026, 10:00. Thursdays
 * from 14:00 to 15:30 the consultant receives everybody, Fridays from 17:00 to 18:00 consultant2 receives parents, and
 * Wednesdays from 15:00 to 16:00 the consultant receives employees; a quarter of an hour each, one at a time. On Monday,
 * 30 November, there is a parent meeting.
 */
public class Hall {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private static final Pattern ABOUT =
            Pattern.compile("action=\"(/visits/\\d+/notice)\".*?name=\"about\" value=\"([^\"]+)\"", Pattern.DOTALL);

    final MockMvcTester mvc;
    final Cast cast;
    final TravelClock clock;
    final JdbcClient jdbc;
    final ScheduleDesk schedule;
    private final DraftDesk drafts;
    private final SigningDesk signing;

    Hall(
            MockMvcTester mvc,
            Cast cast,
            TravelClock clock,
            JdbcClient jdbc,
            ScheduleDesk schedule,
            DraftDesk drafts,
            SigningDesk signing) {
        this.mvc = mvc;
        this.cast = cast;
        this.clock = clock;
        this.jdbc = jdbc;
        this.schedule = schedule;
        this.drafts = drafts;
        this.signing = signing;
    }

    UUID open() {
        var id = drafts.begin(new Heading("График", day("2026-09-01"), day("2027-05-31")), null, cast.consultant());
        weekly(id, DayOfWeek.THURSDAY, "14:00", "15:30", cast.consultant(), Audience.BOTH, 1);
        weekly(id, DayOfWeek.FRIDAY, "17:00", "18:00", cast.consultant2(), Audience.PARENTS, 1);
        weekly(id, DayOfWeek.WEDNESDAY, "15:00", "16:00", cast.consultant(), Audience.EMPLOYEES, 1);
        drafts.add(
                id,
                new Reception(
                        Kind.PARENT_MEETING,
                        null,
                        day("2026-11-30"),
                        LocalTime.of(18, 0),
                        LocalTime.of(19, 0),
                        "актовый зал",
                        Means.IN_PERSON,
                        Audience.PARENTS,
                        cast.consultant2(),
                        null,
                        60),
                cast.consultant());
        signed(id);
        return id;
    }

    /** A later version that keeps only Fridays. */
    void keepFridaysOnlyFrom(String first, UUID before) {
        var id = drafts.begin(new Heading("Новый график", day(first), day("2027-05-31")), before, cast.consultant());
        drafts.page(id, cast.consultant()).schedule().lines().stream()
                .filter(line -> line.reception().day() != DayOfWeek.FRIDAY)
                .forEach(line -> drafts.remove(id, line.id(), cast.consultant()));
        signed(id);
    }

    /** A later version that is the same but for the hours of Thursdays. */
    void moveThursdaysFrom(String first, UUID before, String from, String to) {
        var id = drafts.begin(new Heading("Новый график", day(first), day("2027-05-31")), before, cast.consultant());
        var line = drafts.page(id, cast.consultant()).schedule().lines().stream()
                .filter(said -> said.reception().day() == DayOfWeek.THURSDAY)
                .findFirst()
                .orElseThrow();
        drafts.remove(id, line.id(), cast.consultant());
        weekly(id, DayOfWeek.THURSDAY, from, to, cast.consultant(), Audience.BOTH, 1);
        signed(id);
    }

    OccurrenceId on(String date) {
        return schedule.timetable(day(date), day(date)).occurrences().get(0).id();
    }

    /** An address or a field. */
    static String at(String local) {
        return LocalDate.parse(local.substring(0, 10))
                .atTime(LocalTime.parse(local.substring(11)))
                .atZone(TravelClock.SCHOOL)
                .toInstant()
                .toString();
    }

    /** Opens the form for that time as a guest, fills it in like a person, and sends it. */
    MvcTestResult signUp(String local, String... otherwise) {
        return send(form(local), otherwise);
    }

    /** The secret address of the visit of somebody for whom all goes well. */
    String booked(String local, String... otherwise) {
        var to = signUp(local, otherwise).getResponse().getRedirectedUrl();
        if (to == null) throw new AssertionError("not booked: " + local);
        return URI.create(to).getPath();
    }

    /** What the form for that time says without anybody writing into it, and a complete guest. */
    Map<String, String> form(String local) {
        var id = on(local.substring(0, 10));
        var page = text(mvc.get()
                .uri("/visits/new")
                .param("occurrence", id.toString())
                .param("starts", at(local))
                .exchange());
        return filled(page);
    }

    Map<String, String> wishForm() {
        var fields = filled(text(mvc.get().uri("/visits/new?wish=").exchange()));
        fields.put("wish", "в субботу утром");
        return fields;
    }

    MvcTestResult send(Map<String, String> fields, String... otherwise) {
        clock.forward(Duration.ofSeconds(5));
        return post(null, "/visits", with(fields, otherwise));
    }

    static Map<String, String> with(Map<String, String> fields, String... otherwise) {
        var all = new LinkedHashMap<>(fields);
        for (int i = 0; i < otherwise.length; i += 2) all.put(otherwise[i], otherwise[i + 1]);
        return all;
    }

    MvcTestResult post(@Nullable PersonId who, String address, Map<String, String> fields) {
        var post = mvc.post().uri(address);
        for (var field : fields.entrySet()) post = post.param(field.getKey(), field.getValue());
        if (who != null) post = post.with(cast.as(who));
        return post.with(csrf()).exchange();
    }

    MvcTestResult post(@Nullable PersonId who, String address, String... fields) {
        return post(who, address, with(Map.of(), fields));
    }

    MvcTestResult get(@Nullable PersonId who, String address) {
        var get = mvc.get().uri(address);
        return (who == null ? get : get.with(cast.as(who))).exchange();
    }

    /** What the list of those who wait says of the first. */
    String aboutFirst(PersonId who) {
        var about = ABOUT.matcher(text(get(who, "/visits/waiting")));
        if (!about.find()) throw new AssertionError("nobody waits");
        return HtmlUtils.htmlUnescape(about.group(2));
    }

    /** A later version in which Thursdays have other hours, in the same series. */
    void moveThursdaysKeeping(String first, UUID before, String from, String to) {
        changeFrom(
                first,
                before,
                DayOfWeek.THURSDAY,
                said -> new Reception(
                        said.kind(),
                        said.weekday(),
                        null,
                        LocalTime.parse(from),
                        LocalTime.parse(to),
                        said.place(),
                        said.means(),
                        said.audience(),
                        said.consultant(),
                        said.slotMinutes(),
                        said.seats()));
    }

    /** Tells whoever waits first on the list what the list says of them. */
    MvcTestResult tell(PersonId who) {
        var about = ABOUT.matcher(text(get(who, "/visits/waiting")));
        if (!about.find()) throw new AssertionError("nobody waits");
        return post(who, about.group(1), "about", HtmlUtils.htmlUnescape(about.group(2)));
    }

    /** The six digits of the visit last made. */
    String code() {
        return value("code");
    }

    /** Of the visit last made. */
    String value(String of) {
        return jdbc.sql("select (" + of + ")::text from visit join request on number = request_number"
                        + " order by visit.made_at desc, number desc limit 1")
                .query(String.class)
                .single();
    }

    int count(String of) {
        return jdbc.sql("select count(*) from " + of).query(Integer.class).single();
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static Map<String, String> filled(String page) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page)
                .results()
                .forEach(hidden -> fields.put(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2))));
        fields.remove("_csrf");
        fields.put("name", "Осокина Вера");
        fields.put("contact", "+7 (900) 000-00-41");
        fields.put("topic", "PARENT_ACCESS");
        fields.put("question", "Не приходит письмо для входа");
        fields.put("consent", "true");
        return fields;
    }

    /** A later version in which everything of that weekday is said otherwise. */
    void changeFrom(String first, UUID before, DayOfWeek weekday, UnaryOperator<Reception> otherwise) {
        var id = drafts.begin(new Heading("Новый график", day(first), day("2027-05-31")), before, cast.consultant());
        drafts.page(id, cast.consultant()).schedule().lines().stream()
                .filter(line -> line.reception().day() == weekday)
                .forEach(line -> drafts.change(
                        id, line.id(), otherwise.apply(line.reception()), line.version(), cast.consultant()));
        signed(id);
    }

    private void weekly(UUID id, DayOfWeek day, String from, String to, PersonId who, Audience audience, int seats) {
        drafts.add(
                id,
                new Reception(
                        Kind.WEEKLY,
                        day,
                        null,
                        LocalTime.parse(from),
                        LocalTime.parse(to),
                        "каб. 214",
                        Means.IN_PERSON,
                        audience,
                        who,
                        15,
                        seats),
                cast.consultant());
    }

    private void signed(UUID id) {
        var faults = signing.submit(id, cast.consultant());
        if (!faults.isEmpty()) throw new AssertionError(faults);
        signing.approve(id, null, cast.director());
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
