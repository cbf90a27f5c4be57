package school.helpdesk.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts the demo accounts beside the sign-in form. */
final class Offers implements HandlerInterceptor {

    public record Shown(String title, String text, List<Account> accounts) {}

    public record Account(String username, String password, String who) {}

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !"site/sign-in".equals(page.getViewName())) return;
        page.addObject("offers", LocaleContextHolder.getLocale().getLanguage().equals("en") ? english() : russian());
    }

    private static Shown russian() {
        return new Shown(
                "Показательная школа",
                "Здесь всё придумано. Войдите одним нажатием и осмотритесь; пароль у всех demo.",
                List.of(
                        account("director", "директор: утверждает график, видит, держат ли слово"),
                        account("admin", "администратор: учётные записи, календарь, профиль"),
                        account("consultant", "консультант: помогает сотрудникам и родителям"),
                        account("consultant2", "консультант: помогает родителям"),
                        account("teacher", "учитель: просит о помощи"),
                        account("teacher2", "ещё один учитель"),
                        account("newcomer", "новый сотрудник")));
    }

    private static Shown english() {
        return new Shown(
                "A school to try out",
                "Everything here is invented. Sign in with one click and look around; every password is demo.",
                List.of(
                        account("director", "the director: approves the schedule, sees whether promises are kept"),
                        account("admin", "the administrator: accounts, calendar, profile"),
                        account("consultant", "a consultant: helps staff and parents"),
                        account("consultant2", "a consultant: helps parents"),
                        account("teacher", "a teacher: asks for help"),
                        account("teacher2", "another teacher"),
                        account("newcomer", "a newcomer")));
    }

    private static Account account(String username, String who) {
        return new Account(username, DemoPeople.PASSWORD, who);
    }
}
