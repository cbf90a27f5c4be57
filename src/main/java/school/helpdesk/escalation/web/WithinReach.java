package school.helpdesk.escalation.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A day or an instant from 2000 to 2100; a missing one is within reach. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {WithinReach.OfDay.class, WithinReach.OfInstant.class})
@interface WithinReach {

    String message() default "{escalation.form.far}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class OfDay implements ConstraintValidator<WithinReach, LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || (day.getYear() >= 2000 && day.getYear() <= 2100);
        }
    }

    class OfInstant implements ConstraintValidator<WithinReach, Instant> {

        private static final Instant FIRST = firstOf(2000);
        private static final Instant END = firstOf(2101);

        @Override
        public boolean isValid(@Nullable Instant moment, ConstraintValidatorContext context) {
            return moment == null || (!moment.isBefore(FIRST) && moment.isBefore(END));
        }

        private static Instant firstOf(int year) {
            return LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
    }
}
