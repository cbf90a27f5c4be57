package school.helpdesk.site.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class StatementController {

    @GetMapping("/accessibility")
    String accessibility() {
        return "site/accessibility";
    }
}
