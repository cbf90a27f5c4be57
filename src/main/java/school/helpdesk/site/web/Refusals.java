package school.helpdesk.site.web;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.site.Words;

/** Turns what the modules refuse into pages, in words and with a way onward. */
@ControllerAdvice
class Refusals {

    private final Words words;

    Refusals(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    ModelAndView conflict(RuleBroken broken) {
        var page = page(HttpStatus.CONFLICT, "error/409");
        page.addObject("reason", words.say(broken.key(), broken.arguments()));
        return page;
    }

    @ExceptionHandler
    ModelAndView overtaken(ConcurrencyFailureException overtaken) {
        var page = page(HttpStatus.CONFLICT, "error/409");
        page.addObject("reason", words.say("site.error.409.overtaken"));
        return page;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, NoHandlerFoundException.class})
    ModelAndView missing() {
        return page(HttpStatus.NOT_FOUND, "error/404");
    }

    /** An address with an id that cannot be one leads nowhere; a question that cannot be read is a bad one. */
    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException unreadable) {
        if (unreadable.getParameter().hasParameterAnnotation(PathVariable.class)) return missing();
        return page(HttpStatus.BAD_REQUEST, "error/4xx");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return page(HttpStatus.CONTENT_TOO_LARGE, "error/413");
    }

    private static ModelAndView page(HttpStatus status, String view) {
        var page = new ModelAndView(view);
        page.setStatus(status);
        page.addObject("status", status.value());
        return page;
    }
}
