package school.helpdesk.people.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Enrolment;
import school.helpdesk.people.EnrolmentDesk;

/** A list is looked at first. The page that shows it carries it, so nothing of it is kept until somebody agrees. */
@Controller
@RequestMapping("/people/import")
class ImportController {

    private final StaffListReader reader;
    private final ListFaults faults;
    private final EnrolmentDesk desk;

    ImportController(StaffListReader reader, ListFaults faults, EnrolmentDesk desk) {
        this.reader = reader;
        this.faults = faults;
        this.desk = desk;
    }

    @ModelAttribute("columns")
    Column[] columns() {
        return Column.values();
    }

    @GetMapping
    String create(Model model) {
        model.addAttribute("form", ImportForm.empty());
        return "people/import";
    }

    @PostMapping
    String check(@ModelAttribute("form") ImportForm form, Errors errors, Model model) throws IOException {
        var file = form.content(errors);
        var list = errors.hasErrors() ? Optional.<StaffList>empty() : reader.read(file, errors);
        if (list.isEmpty()) return "people/import";
        var enrolment = desk.judge(list.get().people());
        if (isFaulty(list.get(), enrolment, errors, model)) return "people/import";
        model.addAttribute("list", list.get());
        model.addAttribute("enrolment", enrolment);
        return "people/import-check";
    }

    /** @param list as {@link StaffList#kept} gave it away, and believed no more than any file */
    @PostMapping("/confirmation")
    String confirm(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String seal,
            @ModelAttribute("form") ImportForm form,
            Errors errors,
            @Me PersonId me,
            Model model,
            RedirectAttributes flash) {
        var read = reader.readKept(list, errors);
        if (read.isEmpty() || isFaulty(read.get(), new Enrolment(List.of(), List.of()), errors, model))
            return "people/import";
        var enrolment = desk.take(read.get().people(), seal, me);
        flash.addFlashAttribute(
                "done", enrolment.changesNothing() ? "people.done.import-idle" : "people.done.imported");
        flash.addFlashAttribute(
                "doneArgs",
                List.of(
                        enrolment.added().size(),
                        enrolment.changed().size(),
                        enrolment.unchanged().size()));
        return "redirect:/people";
    }

    private boolean isFaulty(StaffList list, Enrolment enrolment, Errors errors, Model model) {
        var found = new ArrayList<>(list.faults());
        enrolment.refusals().forEach(refusal -> found.add(faults.of(refusal, list)));
        found.sort(ListFault.IN_ORDER);
        if (found.isEmpty()) return false;
        errors.reject("people.import.faulty", new Object[] {found.size()}, null);
        model.addAttribute("faults", found);
        return true;
    }
}
