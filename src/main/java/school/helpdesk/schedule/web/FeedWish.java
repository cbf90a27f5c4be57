package school.helpdesk.schedule.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;

/**
 * What a calendar asks the feed for.
 *
 * @param locale Russian when it does not say
 * @param wrong why it cannot be answered, as a message key; null when it can
 */
record FeedWish(
        @Nullable Audience audience,
        @Nullable PersonId consultant,
        Locale locale,
        @Nullable String wrong) {

    private static final String UUID_SHAPE = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    static FeedWish of(@Nullable String audience, @Nullable String consultant, @Nullable String lang) {
        return said(text(audience), text(consultant), text(lang));
    }

    private static FeedWish said(String audience, String consultant, String lang) {
        var locale = Locale.forLanguageTag(lang.equals("en") ? "en" : "ru");
        if (!lang.isEmpty() && !lang.equals(locale.getLanguage())) return wrong("schedule.feed.wrong.language", locale);
        if (!audience.matches("(PARENTS|EMPLOYEES)?")) return wrong("schedule.feed.wrong.audience", locale);
        if (!consultant.isEmpty() && !consultant.matches(UUID_SHAPE))
            return wrong("schedule.feed.wrong.consultant", locale);
        return new FeedWish(
                audience.isEmpty() ? null : Audience.valueOf(audience),
                consultant.isEmpty() ? null : PersonId.of(consultant),
                locale,
                null);
    }

    private static FeedWish wrong(String key, Locale locale) {
        return new FeedWish(null, null, locale, key);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
