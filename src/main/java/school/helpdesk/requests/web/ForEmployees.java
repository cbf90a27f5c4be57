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
import school.helpdesk.people.Topic;

/** The name of a topic employees may choose. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ForEmployees.Check.class)
@interface ForEmployees {

    String message() default "{requests.form.topic.missing}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<ForEmployees, String> {

        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            return Topic.of(Audience.EMPLOYEES).stream()
                    .anyMatch(topic -> topic.name().equals(name));
        }
    }
}
