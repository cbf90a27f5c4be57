package school.helpdesk.mailbox.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.mailbox.Beginning;
import school.helpdesk.mailbox.LetterPage;
import school.helpdesk.mailbox.LetterRow;
import school.helpdesk.mailbox.LetterShelf;
import school.helpdesk.mailbox.MailboxDesk;
import school.helpdesk.people.Access;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Directory;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.people.Right;
import school.helpdesk.people.Topic;
import school.helpdesk.requests.Question;
import school.helpdesk.uploads.FileKind;
import school.helpdesk.uploads.Upload;

/** One letter that came, and what is decided about it. */
@Controller
@RequestMapping("/mailbox/{id}")
class IncomingLetterController {

    private final LetterShelf shelf;
    private final MailboxDesk desk;
    private final Directory directory;
    private final PeopleDesk people;

    IncomingLetterController(LetterShelf shelf, MailboxDesk desk, Directory directory, PeopleDesk people) {
        this.shelf = shelf;
        this.desk = desk;
        this.directory = directory;
        this.people = people;
    }

    @GetMapping
    String show(@PathVariable UUID id, @Me Access me, Model model) {
        var page = shelf.page(id, me);
        if (works(me) && page.letter().isOpen()) model.addAttribute("form", typed(page.letter()));
        return show(page, me, model);
    }

    @PostMapping("/request")
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ConversionForm form,
            Errors errors,
            @Me Access me,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var namesakes = judge(form, errors);
        if (errors.hasErrors()) return show(shelf.page(id, me), me, model);
        var employee = namesakes.stream().map(Directory.Named::id).findFirst();
        var number = desk.ask(id, form.toConversion(employee), me.person());
        redirect.addFlashAttribute("done", "mailbox.done.request");
        redirect.addFlashAttribute("doneArgs", List.of(String.valueOf(number)));
        return "redirect:/requests/" + number;
    }

    @PostMapping("/removal")
    String remove(@PathVariable UUID id, @Me PersonId me, RedirectAttributes redirect) {
        desk.remove(id, me);
        return decided(id, "mailbox.done.removed", redirect);
    }

    @PostMapping("/restoration")
    String restore(@PathVariable UUID id, @Me PersonId me, RedirectAttributes redirect) {
        desk.restore(id, me);
        return decided(id, "mailbox.done.restored", redirect);
    }

    @GetMapping("/letter.eml")
    void whole(@PathVariable UUID id, @Me Access me, HttpServletResponse response) throws IOException {
        expectKept(id, me);
        save(response, "letter.eml", "message/rfc822");
        desk.write(id, response.getOutputStream());
    }

    /** To be saved, never to be opened in place; of what is none of the usual things, the type is not told. */
    @GetMapping("/files/{ordinal}")
    void file(@PathVariable UUID id, @PathVariable int ordinal, @Me Access me, HttpServletResponse response)
            throws IOException {
        expectKept(id, me);
        desk.read(id, ordinal, file -> {
            save(response, file.name(), type(file));
            response.setContentLengthLong(file.size());
            try (var content = file.content().getInputStream()) {
                content.transferTo(response.getOutputStream());
            }
        });
    }

    private String show(LetterPage page, Access me, Model model) {
        var works = works(me);
        model.addAttribute("page", page);
        model.addAttribute("people", people.cards(page.named()));
        model.addAttribute("works", works);
        model.addAttribute("section", MailboxController.section(me));
        if (works && page.letter().isOpen()) offer(model);
        return "mailbox/show";
    }

    private void offer(Model model) {
        var topics = new LinkedHashMap<Audience, List<Topic>>();
        for (var audience : List.of(Audience.EMPLOYEES, Audience.PARENTS)) topics.put(audience, Topic.of(audience));
        model.addAttribute("names", directory.names());
        model.addAttribute("topics", topics);
    }

    /** What the letter itself tells. */
    private ConversionForm typed(LetterRow letter) {
        var known = directory.withEmail(letter.sender());
        var who = known.size() == 1 ? people.card(known.get(0)).fullName() : letter.senderName();
        var subject = letter.subject() == null ? "" : letter.subject();
        return new ConversionForm(
                who,
                known.size() == 1 ? Topic.OTHER.name() : null,
                Beginning.shown(subject, Question.LONGEST_SUBJECT),
                Beginning.shown(letter.words(), Question.LONGEST_TEXT));
    }

    /** @return the one employee it is, or nobody when it is none of them */
    private List<Directory.Named> judge(ConversionForm form, Errors errors) {
        var topic = form.chosen();
        if (topic.isEmpty()) errors.rejectValue("topic", "requests.form.topic.missing");
        if (form.who() == null
                || topic.filter(of -> of.audience() == Audience.EMPLOYEES).isEmpty()) return List.of();
        var namesakes = directory.like(form.who());
        if (namesakes.size() > 1) {
            var names = namesakes.stream().map(Directory.Named::fullName).collect(Collectors.joining(", "));
            errors.rejectValue("who", "requests.contact.who.several", new Object[] {names}, "");
        }
        return namesakes;
    }

    private void expectKept(UUID id, Access me) {
        var letter = shelf.page(id, me).letter();
        if (!letter.kept() || !letter.shown()) throw new NotFound("contents of letter " + id);
    }

    private static String type(Upload file) throws IOException {
        var type = file.type();
        return FileKind.of(type, file.name()).isPresent() ? type : MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }

    private static void save(HttpServletResponse response, String name, String type) {
        var saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
    }

    private static boolean works(Access me) {
        return me.has(Right.CONSULTANT);
    }

    private static String decided(UUID id, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", done);
        return "redirect:/mailbox/" + id;
    }
}
