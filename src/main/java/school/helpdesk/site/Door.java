package school.helpdesk.site;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import school.helpdesk.people.Right;

/**
 * An address and who may knock.
 *
 * @param rights any of these opens it; none at all means it stands open to everybody
 */
record Door(HttpMethod method, String pattern, Set<Right> rights) {

    static Door open(HttpMethod method, String pattern) {
        return new Door(method, pattern, Set.of());
    }

    boolean isOpenToAll() {
        return rights.isEmpty();
    }

    /** Where a page may be read, its headers may be asked for too. */
    RequestMatcher matcher() {
        var named = PathPatternRequestMatcher.withDefaults();
        if (method != HttpMethod.GET) return named.matcher(method, pattern);
        return new OrRequestMatcher(named.matcher(method, pattern), named.matcher(HttpMethod.HEAD, pattern));
    }

    String[] authorities() {
        return rights.stream().map(Right::name).toArray(String[]::new);
    }
}
