package school.helpdesk.site;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import school.helpdesk.kernel.RuleBroken;

/** Every module's words: whatever {@code messages/<module>_ru.properties} lies on the class path. */
@Configuration(proxyBeanMethods = false)
class Bundles {

    private static final String ENDING = "_ru.properties";

    @Bean
    static MessageSource messageSource() throws IOException {
        return all();
    }

    /** The words of a rule for whoever works at a terminal. */
    static String english(RuleBroken broken) {
        try {
            return all().getMessage(broken.key(), broken.arguments(), Locale.ENGLISH);
        } catch (IOException unreadable) {
            return broken.key();
        }
    }

    private static MessageSource all() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(basenames());
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Display.RUSSIAN);
        source.setFallbackToSystemLocale(false);
        return source;
    }

    static String[] basenames() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + ENDING);
        return Arrays.stream(found)
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .map(name -> "messages/" + name.substring(0, name.length() - ENDING.length()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
