package school.helpdesk.schedule.web;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.schedule.DraftPage;
import school.helpdesk.schedule.Line;
import school.helpdesk.schedule.Reception;
import school.helpdesk.school.SchoolDesk;

/** Lays out a draft: the week as a grid, the lines with a date below, and the one form that is open. */
@Component
class Editor {

    private final SchoolDesk school;

    Editor(SchoolDesk school) {
        this.school = school;
    }

    /** Forms that are in the model already, with what was typed and what is wrong with it, stay. */
    String show(
            DraftPage page, PersonId me, @Nullable UUID edit, @Nullable UUID copy, @Nullable UUID after, Model model) {
        var editing = line(page, edit).filter(line -> page.editable());
        model.addAttribute("page", page);
        model.addAttribute("week", week(page.schedule().lines()));
        model.addAttribute("dated", dated(page.schedule().lines()));
        model.addAttribute("consultants", consultants(page));
        model.addAttribute("editing", editing.map(Line::id).orElse(null));
        model.addAttribute(
                "editingDay", editing.map(line -> line.reception().weekday()).orElse(null));
        model.addAttribute("fresh", after);
        model.addAttribute("choices", Choices.ALL);
        model.addAttribute("headingOpen", model.getAttribute(BindingResult.MODEL_KEY_PREFIX + "heading") != null);
        if (!model.containsAttribute("refused")) model.addAttribute("refused", false);
        if (!model.containsAttribute("heading"))
            model.addAttribute("heading", HeadingForm.of(page.schedule().heading()));
        if (!model.containsAttribute("form"))
            model.addAttribute("form", editing.map(LineForm::of).orElseGet(() -> offered(page, me, copy, after)));
        return "schedule/draft";
    }

    /** The days on which the school works, and any other that has a line. */
    private Map<DayOfWeek, List<Line>> week(List<Line> lines) {
        var week = new LinkedHashMap<DayOfWeek, List<Line>>();
        for (var day : DayOfWeek.values()) {
            var held = lines.stream()
                    .filter(line -> line.reception().weekday() == day)
                    .toList();
            if (!held.isEmpty() || !school.profile().week().isDayOff(day)) week.put(day, held);
        }
        return week;
    }

    private static List<Line> dated(List<Line> lines) {
        return lines.stream().filter(line -> line.reception().date() != null).toList();
    }

    /** Whoever is appointed in the period, and whoever a line names although they are not. */
    private static Map<String, String> consultants(DraftPage page) {
        var names = new LinkedHashMap<String, String>();
        page.consultants()
                .forEach(consultant -> names.put(
                        consultant.person().id().toString(), consultant.person().fullName()));
        page.schedule().lines().stream()
                .map(line -> page.people().get(line.reception().consultant()))
                .flatMap(Stream::ofNullable)
                .forEach(card -> names.putIfAbsent(card.id().toString(), card.fullName()));
        return names;
    }

    private static LineForm offered(DraftPage page, PersonId me, @Nullable UUID copy, @Nullable UUID after) {
        var copied = line(page, copy).map(Line::reception);
        if (copied.isPresent()) return LineForm.of(copied.get(), copied.get().weekday(), null);
        var last = line(page, after).map(Line::reception);
        if (last.isPresent()) return LineForm.of(last.get(), next(last.get()), null);
        var weekly = page.schedule().lines().stream()
                .map(Line::reception)
                .filter(said -> said.weekday() != null)
                .toList();
        if (!weekly.isEmpty()) return LineForm.of(weekly.get(weekly.size() - 1), null, null);
        var mine = page.consultants().stream().anyMatch(one -> one.person().id().equals(me));
        return LineForm.first(mine ? me : null);
    }

    /** The next line is mostly one for the next day. */
    private static @Nullable DayOfWeek next(Reception last) {
        var day = last.weekday();
        if (day == null) return null;
        return day.compareTo(DayOfWeek.FRIDAY) < 0 ? day.plus(1) : DayOfWeek.MONDAY;
    }

    private static Optional<Line> line(DraftPage page, @Nullable UUID id) {
        return page.schedule().lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst();
    }
}
