package school.helpdesk.onboarding.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import school.helpdesk.kernel.Me;
import school.helpdesk.kernel.Named;
import school.helpdesk.onboarding.Standing;
import school.helpdesk.onboarding.roll.Period;
import school.helpdesk.onboarding.roll.Roll;
import school.helpdesk.people.Access;

@Controller
@RequestMapping("/trainings")
class TrainingController {

    private final Roll roll;
    private final TrainingPages pages;

    TrainingController(Roll roll, TrainingPages pages) {
        this.roll = roll;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(
            @ModelAttribute("form") PeriodForm form,
            BindingResult mistakes,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after) {
        form.judge(mistakes);
        var bad = mistakes.hasErrors();
        var now = Named.of(Standing.values(), show).orElse(Standing.OPEN);
        var page = roll.page(now, bad ? Period.ALWAYS : form.toPeriod(), after);
        var view = new ModelAndView("onboarding/index").addObject("mistaken", bad);
        if (bad) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view.addObject("page", page)
                .addObject("show", now)
                .addObject("tabs", Tab.all(now, form, page.counts()))
                .addObject("first", after == null ? null : Tab.href(now, form, null))
                .addObject("next", page.next() == null ? null : Tab.href(now, form, page.next()));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @Me Access me, Model model) {
        return pages.show(id, me, model);
    }
}
