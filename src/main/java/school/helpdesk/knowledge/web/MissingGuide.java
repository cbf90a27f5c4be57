package school.helpdesk.knowledge.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import school.helpdesk.kernel.NotFound;

/** Whoever looks for a guide that is not there, or not for them, is helped to look for another. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = {ArticleController.class, FeedbackController.class})
class MissingGuide {

    @ExceptionHandler
    ModelAndView missing(NotFound missing) {
        return new ModelAndView("knowledge/missing", HttpStatus.NOT_FOUND);
    }
}
