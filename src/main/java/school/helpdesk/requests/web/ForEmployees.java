package school.helpdesk.requests.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import school.helpdesk.people.Audience;
import school.helpdesk.requests.Topic;

/** A topic employees may choose; a missing one is another constraint's business. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ForEmployees.Check.class)
@interface ForEmployees {

    String message() default "{requests.form.topic.missing}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<ForEmployees, Topic> {

        @Override
        public boolean isValid(@Nullable Topic topic, ConstraintValidatorContext context) {
            return topic == null || topic.audience() == Audience.EMPLOYEES;
        }
    }
}
