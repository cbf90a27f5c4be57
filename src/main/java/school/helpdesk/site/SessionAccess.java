package school.helpdesk.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.people.AccessDesk;
import school.helpdesk.people.PasswordChanged;
import school.helpdesk.people.Right;

/**
 * A session remembers who signed in and nothing of what they may do: rights are read at every request that needs them,
 * so that they end with the appointment and not with the session.
 */
@Component
class SessionAccess implements SecurityContextRepository {

    private static final String PERSON = "person";
    private static final String EPOCH = "epoch";

    private final AccessDesk desk;

    SessionAccess(AccessDesk desk) {
        this.desk = desk;
    }

    static Authentication authentication(Access access) {
        var rights = access.rights().stream().map(Right::name).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                access, null, AuthorityUtils.createAuthorityList(rights));
    }

    /** Begins a session of that person, or renews this one after its epoch was raised. */
    void begin(PersonId person, HttpServletRequest request) {
        var session = request.getSession(true);
        session.setAttribute(PERSON, person.toString());
        session.setAttribute(EPOCH, desk.epoch(person));
    }

    /** All other sessions of this person have ended; the one in which it was asked for goes on under a new id. */
    @TransactionalEventListener
    void goOn(PasswordChanged changed) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current)) return;
        var request = current.getRequest();
        if (!containsContext(request)) return;
        request.changeSessionId();
        request.getSession().setAttribute(EPOCH, changed.epoch());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> read(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Access access)
            begin(access.person(), request);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(PERSON) != null;
    }

    private SecurityContext read(HttpServletRequest request) {
        return access(request)
                .map(access -> new SecurityContextImpl(authentication(access)))
                .orElseGet(SecurityContextImpl::new);
    }

    private Optional<Access> access(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(PERSON) instanceof String person)
                || !(session.getAttribute(EPOCH) instanceof Integer epoch)) return Optional.empty();
        return desk.access(new PersonId(UUID.fromString(person)), epoch);
    }

    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<SecurityContext> source;
        private @Nullable SecurityContext context;

        Deferred(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            var known = context;
            if (known == null) context = known = source.get();
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
