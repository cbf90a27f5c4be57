package school.helpdesk.escalation.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import school.helpdesk.drafts.Drafts;
import school.helpdesk.escalation.EscalationPage;
import school.helpdesk.escalation.EscalationReader;
import school.helpdesk.escalation.EscalationReason;
import school.helpdesk.escalation.Lack;
import school.helpdesk.escalation.Outcome;
import school.helpdesk.escalation.PupilNames;
import school.helpdesk.escalation.Sent;
import school.helpdesk.escalation.Support;
import school.helpdesk.escalation.SupportChannel;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.requests.files.StoredFile;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolTime;

/** Puts together the one page of the way to Support, as it is or with the mistakes of one of its forms. */
@Component
class EscalationPages {

    private final EscalationReader reader;
    private final LetterWriter writer;
    private final SchoolDesk school;
    private final SchoolTime time;
    private final Drafts drafts;

    EscalationPages(EscalationReader reader, LetterWriter writer, SchoolDesk school, SchoolTime time, Drafts drafts) {
        this.reader = reader;
        this.writer = writer;
        this.school = school;
        this.time = time;
        this.drafts = drafts;
    }

    /** @param agent the program that asks, as it names itself */
    String show(Way way, @Nullable String agent, Model model) {
        return show(reader.page(way.number(), way.me()), agent, model);
    }

    /** The same with the mistakes of one of its forms; who only reads has none to send. */
    String showMistakes(Way way, Model model) {
        var page = reader.page(way.number(), way.me());
        if (!page.isActor()) throw new NotFound("form of the escalation of request " + way.number());
        return show(page, null, model);
    }

    /** The same with the letter that somebody else has written meanwhile; what was typed is the newer one if sent again. */
    String showOvertaken(Way way, Model model) {
        var page = reader.page(way.number(), way.me());
        model.addAttribute("overtaken", true);
        model.addAttribute("seen", revision(page));
        return show(page, null, model);
    }

    private String show(EscalationPage page, @Nullable String agent, Model model) {
        model.addAttribute("page", page);
        if (!page.isAsker()) model.addAttribute("section", "/queue");
        model.addAttribute("reasons", consultantsReasons());
        model.addAttribute("channels", SupportChannel.values());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("answer", Support.at(time.now()));
        addIfAbsent(model, "declaring", drafts.typed("declaring", DeclarationForm.EMPTY));
        addIfAbsent(model, "appealing", AppealForm.EMPTY);
        addIfAbsent(model, "registering", RegistrationForm.EMPTY);
        addIfAbsent(model, "concluding", OutcomeForm.EMPTY);
        if (page.isToAppeal()) addLetter(page, agent, model);
        return "escalation/show";
    }

    private void addLetter(EscalationPage page, @Nullable String agent, Model model) {
        var letter = writer.letter(page, agent);
        var text = writer.text(letter, page);
        model.addAttribute("text", text);
        model.addAttribute("letter", letter);
        model.addAttribute("lacks", Lack.of(letter));
        model.addAttribute(
                "names",
                PupilNames.in(letter.subject() + "\n" + text, page.names().toList()));
        model.addAttribute("mail", new MailLink(school.profile().supportEmail(), letter.subject(), text));
        model.addAttribute("left", left(page.files()));
        addIfAbsent(model, "lettering", drafts.typed("lettering", LetterForm.of(letter, revision(page))));
        if (model.getAttribute("lettering") instanceof LetterForm typed)
            addIfAbsent(model, "seen", typed.revisionSeen());
    }

    /**
     * The letter as it would be sent now, or as it was while an appeal is on its way.
     *
     * @throws NotFound when nobody is to turn to Support
     */
    LetterFile file(Way way, @Nullable String agent) {
        var page = reader.page(way.number(), way.me());
        if (page.open() == null) throw new NotFound("letter of request " + way.number());
        var sent = letter(page, agent);
        return new LetterFile(
                school.profile().supportEmail(), sent.subject(), sent.text(), LetterFile.fitting(page.files()));
    }

    /** What an appeal that is made now tells Support. */
    Sent sent(Way way, @Nullable String agent) {
        return letter(reader.page(way.number(), way.me()), agent);
    }

    private Sent letter(EscalationPage page, @Nullable String agent) {
        var sent = page.open() == null ? null : page.open().sent();
        if (sent != null) return sent;
        var letter = writer.letter(page, agent);
        return new Sent(letter.subject(), writer.text(letter, page));
    }

    private static int revision(EscalationPage page) {
        return page.open() == null ? 0 : page.open().letterRevision();
    }

    private static List<EscalationReason> consultantsReasons() {
        return Stream.of(EscalationReason.values())
                .filter(reason -> reason != EscalationReason.LAPSED)
                .toList();
    }

    private static List<StoredFile> left(List<StoredFile> files) {
        var fitting = LetterFile.fitting(files);
        return files.stream().filter(file -> !fitting.contains(file)).toList();
    }

    private static void addIfAbsent(Model model, String name, Object value) {
        if (!model.containsAttribute(name)) model.addAttribute(name, value);
    }
}
