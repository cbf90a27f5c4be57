package school.helpdesk.site;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import school.helpdesk.people.WaitFirst;

@Controller
class SignInController {

    /** Nothing of a password ever comes back. */
    record Form(String username, String password) {}

    /** The chain takes every post itself and forwards the refused ones here. */
    @RequestMapping(
            path = "/sign-in",
            method = {RequestMethod.GET, RequestMethod.POST})
    String show(
            @RequestParam(defaultValue = "") String username,
            @RequestAttribute(name = SignIn.FAULT, required = false) @Nullable Exception fault,
            Model model) {
        if (fault == null && MeArgument.signedIn() != null) return "redirect:/";
        var form = new Form(username.length() > 200 ? "" : username, "");
        var errors = new BeanPropertyBindingResult(form, "form");
        if (fault instanceof WaitFirst wait)
            errors.rejectValue("username", "site.sign-in.wait", new Object[] {wait.minutes()}, null);
        else if (fault instanceof AuthenticationException) errors.rejectValue("username", "site.sign-in.refused");
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return "site/sign-in";
    }
}
