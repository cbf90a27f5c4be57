package school.helpdesk.visits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import school.helpdesk.drafts.Drafts;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Topic;
import school.helpdesk.visits.Choice;
import school.helpdesk.visits.ChoiceReader;
import school.helpdesk.visits.Opening;

/** Fills the pages of signing up, whichever way leads to them. */
@Component
class SignUpPages {

    private static final int OFFERS = 6;
    private static final Set<String> WHO =
            Set.of("visits.rule.contact", "visits.rule.address", "visits.rule.form-used");

    private final ChoiceReader reader;
    private final Opened opened;
    private final Drafts drafts;

    SignUpPages(ChoiceReader reader, Opened opened, Drafts drafts) {
        this.reader = reader;
        this.opened = opened;
        this.drafts = drafts;
    }

    SignUpForm fresh(@Nullable Choice choice) {
        return drafts.typed("form", SignUpForm.fresh(choice, opened.now()));
    }

    /** All times; those of the occurrence asked for come first. One that cannot be had is said to be so. */
    String choose(@Nullable String occurrence, Audience audience, Model model, HttpServletResponse response) {
        var page = reader.choices(audience);
        var wanted = Choice.id(occurrence);
        model.addAttribute("page", page);
        model.addAttribute("wanted", wanted.map(page::find).orElse(null));
        if (occurrence == null || occurrence.isBlank() || wanted.map(page::find).isPresent()) return "visits/choose";
        var why = Attempt.of(() -> reader.requireOccurrence(wanted, audience));
        if (why == null) return "visits/choose";
        Attempt.refuse(why, model, response);
        model.addAttribute("asked", occurrence);
        return "visits/choose";
    }

    /** The form for a time that can be had, or the times that can. */
    String open(
            Optional<Choice> choice,
            @Nullable String occurrence,
            Audience audience,
            Model model,
            HttpServletResponse response) {
        var why = choice.isEmpty()
                ? new RuleBroken("visits.rule.no-slot")
                : Attempt.of(() -> reader.opening(choice.get(), audience));
        if (why == null) return form(fresh(choice.get()), audience, model);
        choose(null, audience, model, response);
        Attempt.refuse(why, model, response);
        model.addAttribute("asked", occurrence);
        return "visits/choose";
    }

    /** The form with whatever was typed. */
    String form(SignUpForm form, Audience audience, Model model) {
        var settled = form.settled();
        // Beside the form and not in its place, or its mistakes would go with it.
        model.addAttribute("kept", settled.marked(opened.now(), opened.isGenuine(form.opened())));
        model.addAttribute("form", form);
        opening(settled, audience).ifPresent(opening -> put(opening, model));
        if (form.isForWish()) model.addAttribute("promise", reader.promise(audience));
        put(audience, model);
        return "visits/form";
    }

    String check(SignUpForm form, Audience audience, Model model, HttpServletResponse response) {
        var settled = form.settled();
        if (!form.isForWish()) {
            var why = Attempt.of(() -> reader.opening(settled.choice().orElseThrow(), audience));
            if (why != null) return refused(form, audience, why, model, response);
        }
        form(form, audience, model);
        return "visits/check";
    }

    /** The form with the reason, and other times to choose from at once. */
    String refused(SignUpForm form, Audience audience, RuleBroken why, Model model, HttpServletResponse response) {
        var offers = offers(form, audience, why);
        Attempt.refuse(why, model, response);
        form(form, audience, model);
        if (!offers.isEmpty()) model.addAttribute("opening", null);
        model.addAttribute("offers", offers);
        model.addAttribute("nearest", nearest(offers, form));
        if (!offers.isEmpty()) model.addAttribute("people", reader.consultantsOf(offers));
        return "visits/form";
    }

    /** Another time helps only where the time was the reason. */
    private List<Opening> offers(SignUpForm form, Audience audience, RuleBroken why) {
        if (form.isForWish() || WHO.contains(why.key())) return List.of();
        return reader.near(audience, form.choice().orElseThrow().starts(), OFFERS);
    }

    private static @Nullable Opening nearest(List<Opening> offers, SignUpForm form) {
        if (offers.isEmpty()) return null;
        var wanted = form.choice().orElseThrow().starts();
        return offers.stream()
                .min(Comparator.comparing(
                        offer -> Duration.between(wanted, offer.starts()).abs()))
                .orElseThrow();
    }

    private Optional<Opening> opening(SignUpForm form, Audience audience) {
        return form.choice().flatMap(choice -> reader.openingIfFree(choice, audience));
    }

    private void put(Opening opening, Model model) {
        model.addAttribute("opening", opening);
        model.addAttribute("people", reader.consultantsOf(List.of(opening)));
    }

    private static void put(Audience audience, Model model) {
        model.addAttribute("audience", audience);
        model.addAttribute("guest", audience == Audience.PARENTS);
        model.addAttribute("topics", Topic.of(audience));
    }
}
