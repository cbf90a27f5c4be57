package school.helpdesk.site;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import school.helpdesk.school.SchoolTime;

/**
 * Says things in the reader's language, times in the school's zone. Templates know it as {@code @words}. Outside a
 * request it speaks Russian.
 */
@Component
public class Words {

    private final MessageSource messages;
    private final Supplier<ZonedDateTime> now;

    @Autowired
    Words(MessageSource messages, SchoolTime time) {
        this(messages, () -> time.at(time.now()));
    }

    Words(MessageSource messages, Supplier<ZonedDateTime> now) {
        this.messages = messages;
        this.now = now;
    }

    /** «четверг, 26 ноября 2026». */
    public String date(LocalDate date) {
        return format("EEEE, d MMMM uuuu", date);
    }

    /** «26 ноября 2026». */
    public String shortDate(LocalDate date) {
        return format("d MMMM uuuu", date);
    }

    /** «26 ноября». */
    public String dayMonth(LocalDate date) {
        return format("d MMMM", date);
    }

    /** «четверг, 26 ноября 2026, 14:05». */
    public String moment(Instant instant) {
        return moment(at(instant));
    }

    /** On which day of the school that is, for an address. */
    public LocalDate day(Instant instant) {
        return at(instant).toLocalDate();
    }

    /** «14:05» on the school's clocks. */
    public String clock(Instant instant) {
        return time(at(instant).toLocalTime());
    }

    /** «14:05:30» on the school's clocks, for what is over in a moment. */
    public String second(Instant instant) {
        return format("HH:mm:ss", at(instant));
    }

    /** «14:05». */
    public String time(LocalTime time) {
        return format("HH:mm", time);
    }

    /** «четверг, 26 ноября 2026, с 14:00 до 15:30»; over midnight both ends with their dates. */
    public String span(Instant starts, Instant ends) {
        var from = at(starts);
        var to = at(ends);
        if (!from.toLocalDate().equals(to.toLocalDate())) return say("site.span.days", moment(from), moment(to));
        return say("site.span", date(from.toLocalDate()), time(from.toLocalTime()), time(to.toLocalTime()));
    }

    /** «с 14:00 до 15:30». */
    public String hours(LocalTime from, LocalTime to) {
        return say("site.hours", time(from), time(to));
    }

    /** How far away from now: «через 2 часа», «вчера». */
    public String relative(Instant instant) {
        var distance = Distance.between(now.get(), at(instant));
        var key = "site.relative." + distance.key();
        return distance.counted() ? count(key, distance.amount()) : say(key);
    }

    /** «понедельник». */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    /** «пн». */
    public String shortWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    /** «ноябрь 2026». */
    public String month(YearMonth month) {
        return format("LLLL uuuu", month);
    }

    /** The form of the key that fits the number: {@code .one}, {@code .few}, {@code .many} or {@code .other}. */
    public String count(String key, long count) {
        return say(key + Plural.of(locale().getLanguage(), count).suffix(), count);
    }

    /** Value to shown text for each constant, in the given order; the key is the prefix, a dot and the constant's name. */
    public Map<String, String> choices(String prefix, Collection<? extends Enum<?>> constants) {
        var choices = new LinkedHashMap<String, String>();
        constants.forEach(constant -> choices.put(constant.name(), say(prefix + "." + constant.name())));
        return choices;
    }

    /** «а, б и в». */
    public String enumeration(Collection<?> things) {
        var said = things.stream().map(this::word).toList();
        if (said.size() < 2) return String.join("", said);
        var last = said.size() - 1;
        return say("site.enumeration", String.join(", ", said.subList(0, last)), said.get(last));
    }

    /** The message; dates, times and instants among its arguments are written out, a lone collection is spread. */
    public String say(String key, @Nullable Object... arguments) {
        var said = spread(arguments).stream().map(this::argument).toArray();
        return messages.getMessage(key, said, locale());
    }

    private String moment(ZonedDateTime moment) {
        return say("site.moment", date(moment.toLocalDate()), time(moment.toLocalTime()));
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(now.get().getZone());
    }

    private String format(String pattern, TemporalAccessor what) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(what);
    }

    private String word(Object thing) {
        return String.valueOf(argument(thing));
    }

    private @Nullable Object argument(@Nullable Object value) {
        if (value instanceof LocalDate date) return shortDate(date);
        if (value instanceof Instant instant) return moment(instant);
        if (value instanceof LocalTime hour) return time(hour);
        return value;
    }

    private static List<@Nullable Object> spread(@Nullable Object... arguments) {
        if (arguments.length != 1) return Arrays.asList(arguments);
        if (arguments[0] instanceof Collection<?> several) return List.copyOf(several);
        if (arguments[0] instanceof Object[] several) return Arrays.asList(several);
        return arguments[0] == null ? List.of() : List.of(arguments[0]);
    }

    private static Locale locale() {
        var context = LocaleContextHolder.getLocaleContext();
        var wanted = context == null ? null : context.getLocale();
        return wanted != null && wanted.getLanguage().equals("en") ? Locale.ENGLISH : Display.RUSSIAN;
    }
}
