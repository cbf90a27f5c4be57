package school.helpdesk.site.web;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import school.helpdesk.kernel.Blanks;

/**
 * Whatever people type arrives tidy: trimmed, composed (NFC), with plain line ends and without the control characters
 * that neither a page nor the database can hold. What is empty stays empty.
 */
@ControllerAdvice
class Typed {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    @InitBinder
    void tidy(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new Tidying());
    }

    static String tidied(String typed) {
        var lines = LINE_END.matcher(typed).replaceAll("\n");
        var clean = CONTROL.matcher(lines).replaceAll("");
        return Blanks.strip(Normalizer.normalize(clean, Normalizer.Form.NFC));
    }

    private static final class Tidying extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String text) {
            setValue(text == null ? null : tidied(text));
        }
    }
}
