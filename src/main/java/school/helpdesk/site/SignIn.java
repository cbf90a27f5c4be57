package school.helpdesk.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.people.AccessDesk;
import school.helpdesk.people.SignInDesk;
import school.helpdesk.people.WaitFirst;

/** Ties the desk of sign-in to the chain, and shows the form again when it was refused. */
@Component
class SignIn implements AuthenticationProvider, AuthenticationFailureHandler {

    static final String FAULT = "signInFault";
    private static final int LONGEST = 200;

    private final SignInDesk desk;
    private final AccessDesk access;

    SignIn(SignInDesk desk, AccessDesk access) {
        this.desk = desk;
        this.access = access;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var username = typed.getName();
        var password = String.valueOf(typed.getCredentials());
        if (username.length() > LONGEST || password.length() > LONGEST) throw refused();
        try {
            return desk.signIn(username, password)
                    .flatMap(this::accessOf)
                    .map(SessionAccess::authentication)
                    .orElseThrow(SignIn::refused);
        } catch (WaitFirst wait) {
            throw new LockedException("wait", wait);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return type == UsernamePasswordAuthenticationToken.class;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        request.setAttribute(FAULT, refused.getCause() instanceof WaitFirst wait ? wait : refused);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        request.getRequestDispatcher("/sign-in").forward(request, response);
    }

    private Optional<Access> accessOf(PersonId person) {
        return access.access(person, access.epoch(person));
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("name or password");
    }
}
