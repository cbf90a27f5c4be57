package school.helpdesk.regulation;

import jakarta.persistence.Embeddable;
import java.util.Locale;

/** What a section says in both languages, in Markdown with {@link Placeholders}. The Russian text is the one in force. */
@Embeddable
public record Wording(String russian, String english) {

    public static final int LONGEST = 20_000;

    static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    String in(Locale language) {
        return isEnglish(language) ? english : russian;
    }

    static boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en");
    }
}
