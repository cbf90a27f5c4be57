package school.helpdesk.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.NumberUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.people.Access;

/**
 * An act that came too late is answered with the request as it is now: what was said in between is marked, what was typed
 * is in its place, and the writer decides whether to send it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(
        assignableTypes = {
            AskerController.class,
            ConsultantController.class,
            MergerController.class,
            UndoController.class
        })
class RefusedActs {

    private final RequestPages pages;
    private final ConversionService mvcConversionService;

    RefusedActs(RequestPages pages, ConversionService mvcConversionService) {
        this.pages = pages;
        this.mvcConversionService = mvcConversionService;
    }

    @ExceptionHandler
    ModelAndView refused(RuleBroken broken, HttpServletRequest sent, @Me Access me) {
        var model = new ExtendedModelMap();
        var typed = typed(sent, "body");
        var note = sent.getRequestURI().endsWith("/notes");
        model.addAttribute("refusal", broken.key());
        model.addAttribute("refusalArgs", broken.arguments());
        model.addAttribute(note ? "note" : "form", new SayingForm(typed, "", typed(sent, "once")));
        model.addAttribute("closing", new ClosureForm(typed(sent, "reason")));
        model.addAttribute("handing", new HandOverForm(typed(sent, "to"), typed(sent, "why")));
        if (sent.getParameter("seen") != null) model.addAttribute("seen", Seen.of(sent.getParameter("seen")));
        var view = pages.show(number(sent), me, null, model);
        return new ModelAndView(view, model, HttpStatus.CONFLICT);
    }

    /** As tidy as a form would have it. */
    private String typed(HttpServletRequest sent, String field) {
        return Objects.requireNonNullElse(mvcConversionService.convert(sent.getParameter(field), String.class), "");
    }

    private static long number(HttpServletRequest sent) {
        var variables = (Map<?, ?>) sent.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        @Nullable Object number = variables.get("number");
        return NumberUtils.parseNumber(String.valueOf(number), Long.class);
    }
}
