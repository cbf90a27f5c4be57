package school.helpdesk.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Audience;
import school.helpdesk.people.Order;

record AppointmentForm(
        @NotNull(message = "{people.form.person}") @Nullable UUID person,

        @NotBlank(message = "{people.form.order-number}") @Size(max = 50, message = "{people.form.too-long}") @Nullable
        String orderNumber,

        @NotNull(message = "{people.form.order-date}") @Nullable
        LocalDate orderDate,

        @NotNull(message = "{people.form.from}") @Nullable LocalDate from,
        @Nullable LocalDate to,

        @NotEmpty(message = "{people.form.audiences}") @Nullable
        List<Audience> audiences) {

    /** A choice sent blank is none. */
    AppointmentForm {
        if (audiences != null)
            audiences = audiences.stream().filter(Objects::nonNull).toList();
    }

    static AppointmentForm of(@Nullable UUID person, LocalDate today) {
        return new AppointmentForm(person, "", today, today, null, List.of());
    }

    void judge(Errors errors) {
        far("orderDate", orderDate, errors);
        far("from", from, errors);
        far("to", to, errors);
        if (from != null && to != null && to.isBefore(from))
            errors.rejectValue("to", "people.rule.appointment-reversed");
        if (from != null && orderDate != null && orderDate.isAfter(from))
            errors.rejectValue("orderDate", "people.rule.order-after-beginning");
    }

    Order toOrder() {
        return new Order(
                new PersonId(Objects.requireNonNull(person)),
                Objects.requireNonNull(orderNumber),
                Objects.requireNonNull(orderDate),
                Objects.requireNonNull(from),
                to,
                audience());
    }

    private Audience audience() {
        var meant = Objects.requireNonNull(audiences);
        return meant.stream().distinct().count() > 1 ? Audience.BOTH : meant.get(0);
    }

    static void far(String field, @Nullable LocalDate day, Errors errors) {
        if (day != null && (day.getYear() < 2000 || day.getYear() > 2100))
            errors.rejectValue(field, "people.form.far-date");
    }
}
