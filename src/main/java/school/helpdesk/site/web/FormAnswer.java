package school.helpdesk.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** A form that comes back with mistakes answers 422, so that nobody takes it for done. */
@Component
class FormAnswer implements HandlerInterceptor {

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !request.getMethod().equals("POST") || goesAway(page)) return;
        var mistaken = page.getModel().values().stream()
                .filter(value -> value instanceof Errors errors && errors.hasErrors())
                .findFirst();
        if (mistaken.isEmpty()) return;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addObject("mistaken", true);
        if (mistaken.get() instanceof BindingResult form) page.addObject("inOrder", FieldOrder.of(form.getTarget()));
    }

    private static boolean goesAway(ModelAndView page) {
        var view = page.getViewName();
        return view != null && view.startsWith("redirect:");
    }
}
