package school.helpdesk.school.web;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.Week;

@Controller
@RequestMapping("/profile")
class ProfileController {

    private final SchoolDesk desk;

    ProfileController(SchoolDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute("weeks")
    Week[] weeks() {
        return Week.values();
    }

    /** Those of the continents on which Russia lies, and the one that is set, whatever it is. */
    @ModelAttribute("zones")
    Map<String, String> zones() {
        var zones = new TreeMap<String, String>();
        for (var zone : new TreeSet<>(ZoneId.getAvailableZoneIds()))
            if (zone.startsWith("Europe/") || zone.startsWith("Asia/")) zones.put(zone, zone);
        var set = desk.profile().zone().getId();
        zones.put(set, set);
        return zones;
    }

    @GetMapping
    String edit(Model model) {
        model.addAttribute("form", ProfileForm.of(desk.profile()));
        return "school/profile";
    }

    @PostMapping
    String update(@Valid @ModelAttribute("form") ProfileForm form, Errors errors, RedirectAttributes flash) {
        if (form.knowsNoSuchZone() && !errors.hasFieldErrors("zone")) errors.rejectValue("zone", "school.form.zone");
        if (errors.hasErrors()) return "school/profile";
        desk.change(form.toProfile());
        flash.addFlashAttribute("done", "school.done.changed");
        return "redirect:/profile";
    }
}
