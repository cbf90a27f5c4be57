package school.helpdesk.site.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import school.helpdesk.school.PortalAddress;
import school.helpdesk.site.Words;

/** What an administrator pastes into the school's site to show the schedule there. */
@Controller
class EmbeddingController {

    private final PortalAddress portal;
    private final MessageSource messages;
    private final Words words;

    EmbeddingController(PortalAddress portal, MessageSource messages, Words words) {
        this.portal = portal;
        this.messages = messages;
        this.words = words;
    }

    @GetMapping("/profile/embedding")
    String show(EmbeddingForm asked, Model model) {
        var form = asked.tidied();
        var title = messages.getMessage("site.embedding.frame", null, form.locale());
        model.addAttribute("form", form);
        model.addAttribute("snippet", form.snippet(portal.url(), title));
        model.addAttribute("address", form.address(""));
        model.addAttribute("audiences", choices("audience", EmbeddingForm.AUDIENCES));
        model.addAttribute("themes", choices("theme", EmbeddingForm.THEMES));
        model.addAttribute("languages", choices("lang", EmbeddingForm.LANGUAGES));
        return "site/embedding";
    }

    private Map<String, String> choices(String field, List<String> values) {
        var choices = new LinkedHashMap<String, String>();
        for (var value : values)
            choices.put(value, words.say("site.embedding." + field + "." + (value.isEmpty() ? "default" : value)));
        return choices;
    }
}
