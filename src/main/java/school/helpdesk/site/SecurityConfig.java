package school.helpdesk.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import school.helpdesk.drafts.DraftsDesk;
import school.helpdesk.drafts.Kept;
import school.helpdesk.drafts.Seal;

/** Opens the {@link Doors} and nothing else. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    @Bean
    SecurityFilterChain doors(HttpSecurity http, SessionAccess sessions, SignIn signIn, DraftsDesk drafts, Seal seal) {
        var pages = pagesToReturnTo();
        var entry = new Entry(pages);
        http.securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(pages))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()))
                .addFilterBefore(new TypedFirst(drafts, seal), CsrfFilter.class)
                .addFilterBefore(new StrangersUpload(entry), CsrfFilter.class)
                .addFilterAfter(new EarlyToken(), CsrfFilter.class)
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(backToThePage(pages))
                        .failureHandler(signIn))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessHandler(home()))
                .httpBasic(basic -> basic.disable())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(entry).accessDeniedHandler(refuse()))
                .headers(headers -> headers.addHeaderWriter(new ContentPolicy())
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.disable()))
                .authorizeHttpRequests(rules -> {
                    rules.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    for (var door : Doors.ALL) {
                        var rule = rules.requestMatchers(door.matcher());
                        if (door.isOpenToAll()) rule.permitAll();
                        else rule.hasAnyAuthority(door.authorities());
                    }
                    rules.anyRequest().denyAll();
                });
        return http.build();
    }

    private static CookieCsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /** A page asked for before signing in, and that a sign-in can open; posts and scripts' answers are none. */
    private static CookieRequestCache pagesToReturnTo() {
        var cache = new CookieRequestCache();
        RequestMatcher pages = request -> request.getMethod().equals("GET")
                && !request.getRequestURI().endsWith(".json")
                && Doors.ALL.stream()
                        .anyMatch(door -> !door.isOpenToAll() && door.matcher().matches(request));
        cache.setRequestMatcher(pages);
        return cache;
    }

    private static SavedRequestAwareAuthenticationSuccessHandler backToThePage(CookieRequestCache pages) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(pages);
        handler.setRedirectStrategy(seeOther());
        return handler;
    }

    private static SimpleUrlLogoutSuccessHandler home() {
        var handler = new SimpleUrlLogoutSuccessHandler();
        handler.setRedirectStrategy(seeOther());
        return handler;
    }

    static DefaultRedirectStrategy seeOther() {
        var strategy = new DefaultRedirectStrategy();
        strategy.setStatusCode(HttpStatus.SEE_OTHER);
        return strategy;
    }

    /** What one may not see is not found; a form without its token is told the truth, or gets its text back. */
    private static AccessDeniedHandler refuse() {
        return (request, response, denied) -> {
            if (!(denied instanceof CsrfException)) response.sendError(HttpServletResponse.SC_NOT_FOUND);
            else if (request.getAttribute(Kept.ATTRIBUTE) instanceof Kept kept && kept.id() != null)
                TypedFirst.goBack(kept, request, response);
            else response.sendError(HttpServletResponse.SC_FORBIDDEN);
        };
    }
}
