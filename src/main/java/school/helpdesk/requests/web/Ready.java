package school.helpdesk.requests.web;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import school.helpdesk.answers.AnswerDesk;
import school.helpdesk.answers.AnswerShelf;
import school.helpdesk.answers.Field;
import school.helpdesk.answers.Fields;
import school.helpdesk.answers.Filled;
import school.helpdesk.answers.Offer;
import school.helpdesk.people.Access;
import school.helpdesk.requests.RequestPage;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.ScheduleDesk;
import school.helpdesk.school.SchoolTime;

/**
 * Ready answers for one request. A promise that has passed is not given again, and days are named by their dates:
 * «tomorrow» is wrong by the time it is read.
 */
@Component
class Ready {

    private final AnswerDesk desk;
    private final AnswerShelf shelf;
    private final Fields fields;
    private final ScheduleDesk schedule;
    private final SchoolTime time;
    private final MessageSource words;

    Ready(
            AnswerDesk desk,
            AnswerShelf shelf,
            Fields fields,
            ScheduleDesk schedule,
            SchoolTime time,
            MessageSource messageSource) {
        this.desk = desk;
        this.shelf = shelf;
        this.fields = fields;
        this.schedule = schedule;
        this.time = time;
        this.words = messageSource;
    }

    /** @param words by which to find some; empty for the first ones */
    Offer offer(RequestPage page, String words, Access me) {
        return shelf.offer(page.request().question().topic(), words, me.person());
    }

    /** Null when it is there no more. */
    @Nullable
    Filled fill(UUID answer, RequestPage page, Access me) {
        return desk.use(answer, me.person())
                .map(text -> fields.fill(text, (field, locale) -> value(field, locale, page, me)))
                .orElse(null);
    }

    /** What has fields in it still is not to be sent. */
    void judge(@Nullable String text, Errors errors) {
        var left = fields.in(requireNonNullElse(text, ""));
        if (!left.isEmpty())
            errors.rejectValue("body", "requests.ready.left", new Object[] {String.join(", ", left)}, null);
    }

    private String value(Field field, Locale locale, RequestPage page, Access me) {
        var request = page.request();
        return switch (field) {
            case NAME -> page.askerAddressed();
            case DEADLINE -> {
                var promise = request.promise();
                yield promise == null || page.late() ? "" : deadline(Until.of(promise.until(), time), locale);
            }
            case RECEPTION ->
                schedule.nowOrNext(request.audience())
                        .map(held -> reception(held, locale))
                        .orElse("");
            case CONSULTANT -> me.shortName();
            case NUMBER -> String.valueOf(request.number());
        };
    }

    private String deadline(@Nullable Until until, Locale locale) {
        if (until == null) return "";
        var weekday = say(locale, until.weekdayKey());
        var day = format("d MMMM", until.day(), locale);
        return until.time() == null
                ? say(locale, "requests.until.day.end", weekday, day)
                : say(locale, "requests.until.day", weekday, day, until.time().toString());
    }

    private String reception(Occurrence held, Locale locale) {
        return say(
                locale,
                "requests.ready.reception." + held.means(),
                format("EEEE, d MMMM", held.date(), locale),
                held.from().toString(),
                held.to().toString(),
                held.place());
    }

    private String say(Locale locale, String key, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }

    private static String format(String pattern, LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
