package school.helpdesk.requests.web;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Tells which keys do what. Templates say which element carries which. */
@Controller
@RequestMapping("/shortcuts")
class ShortcutController {

    private static final List<String> QUEUE = List.of("j", "k", "o", "x", "s", "n", "p");
    private static final List<String> REQUEST = List.of("a", "r", "n", "t", "h", "m", "c", "u");

    @GetMapping
    String index(Model model) {
        var places = new LinkedHashMap<String, List<String>>();
        places.put("queue", QUEUE);
        places.put("request", REQUEST);
        model.addAttribute("places", places.entrySet());
        model.addAttribute("section", "/queue");
        return "requests/shortcuts";
    }
}
