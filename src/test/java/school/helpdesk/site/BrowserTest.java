package school.helpdesk.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import school.helpdesk.PageTest;

/** The whole portal looked at in a real browser: who asks for a {@code Page} is given one of a window of their own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PageTest
@ExtendWith(Browsing.class)
@interface BrowserTest {}
