package school.helpdesk.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody sends files without an account. To look for the form's token in a stranger's would mean to store them first. */
final class StrangersUpload extends OncePerRequestFilter {

    private final AuthenticationEntryPoint entry;

    StrangersUpload(AuthenticationEntryPoint entry) {
        this.entry = entry;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isUpload(request);
    }

    static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null)
            entry.commence(request, response, new InsufficientAuthenticationException("upload"));
        else chain.doFilter(request, response);
    }
}
