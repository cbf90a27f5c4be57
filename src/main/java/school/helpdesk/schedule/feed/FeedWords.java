package school.helpdesk.schedule.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import school.helpdesk.people.Audience;
import school.helpdesk.people.PersonCard;
import school.helpdesk.schedule.Occurrence;
import school.helpdesk.schedule.OccurrenceState;

/**
 * The feed in the reader's language.
 *
 * @param school what people call it; may be empty
 * @param page the address of the schedule for people
 */
public record FeedWords(MessageSource messages, Locale locale, String school, String page) {

    String name() {
        return school.isEmpty() ? say("schedule.title") : say("schedule.feed.name", school);
    }

    String summary(Occurrence occurrence, PersonCard receives) {
        var planned = say("schedule.feed.summary." + occurrence.kind(), receives.shortName());
        return switch (occurrence.state()) {
            case HELD -> planned;
            case CANCELLED -> say("schedule.feed.cancelled", planned);
            case SUBSTITUTED -> say("schedule.feed.substituted", planned);
        };
    }

    String description(Occurrence occurrence, PersonCard receives, PersonCard planned) {
        var lines = new ArrayList<String>();
        if (occurrence.isCancelled()) lines.add(say("schedule.state.cancelled"));
        lines.add(say("schedule.feed.consultant", receives.fullName()));
        if (occurrence.state() == OccurrenceState.SUBSTITUTED)
            lines.add(say("schedule.state.instead", planned.fullName()));
        if (!occurrence.reason().isEmpty()) lines.add(say("schedule.feed.reason", occurrence.reason()));
        lines.add(say("schedule.feed.audience", say("schedule.audience." + occurrence.audience())));
        lines.add(say("schedule.feed.means", say("schedule.means." + occurrence.means())));
        lines.add(say("schedule.feed.page", page));
        return String.join("\n", lines);
    }

    List<String> categories(Audience audience) {
        return audience.parts().stream()
                .map(part -> say("schedule.audience." + part))
                .toList();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
