package school.helpdesk.site.web;

import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * A form with one unreadable field names its other mistakes too. When a record cannot be made, its readable fields are
 * judged one by one, which Boot's wrapper around this validator does not do.
 */
@ControllerAdvice
class EveryMistake {

    private final LocalValidatorFactoryBean validator;

    EveryMistake(LocalValidatorFactoryBean validator) {
        this.validator = validator;
    }

    @InitBinder
    void judgeEachField(WebDataBinder binder) {
        if (!binder.getValidators().isEmpty()) binder.replaceValidators(validator);
    }
}
