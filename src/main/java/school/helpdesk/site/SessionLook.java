package school.helpdesk.site;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Right after saving a session, Spring Session reads it from the database again to learn whether it is known. Within one
 * request that is the session just saved; so each page of somebody signed in costs a statement less.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SessionLook implements Filter, BeanPostProcessor {

    private final ThreadLocal<@Nullable Session> saved = new ThreadLocal<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            saved.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof SessionRepository<?> sessions ? new Remembering<>(sessions) : bean;
    }

    private final class Remembering<S extends Session> implements SessionRepository<S> {

        private final SessionRepository<S> kept;

        Remembering(SessionRepository<S> kept) {
            this.kept = kept;
        }

        @Override
        public S createSession() {
            return kept.createSession();
        }

        @Override
        public void save(S session) {
            kept.save(session);
            saved.set(session);
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable S findById(String id) {
            var session = saved.get();
            return session != null && session.getId().equals(id) ? (S) session : kept.findById(id);
        }

        @Override
        public void deleteById(String id) {
            saved.remove();
            kept.deleteById(id);
        }
    }
}
