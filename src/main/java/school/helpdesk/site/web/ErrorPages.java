package school.helpdesk.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import school.helpdesk.site.ContentPolicy;

/** Where the container sends what nobody else has answered. It tells the reader the status in words, and nothing more. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> OWN_PAGE = Set.of(403, 404, 409, 413);

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = status(request);
        response.setStatus(status);
        ContentPolicy.close(response);
        model.addAttribute("status", status);
        if (status >= 500) return "error/5xx";
        return OWN_PAGE.contains(status) ? "error/" + status : "error/4xx";
    }

    /** Somebody who opens this address by hand finds nothing here. */
    private static int status(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code && code >= 400 ? code : 404;
    }
}
