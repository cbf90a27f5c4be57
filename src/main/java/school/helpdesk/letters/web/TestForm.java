package school.helpdesk.letters.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import school.helpdesk.kernel.FormMark;
import school.helpdesk.letters.Address;

/**
 * Where a test letter goes.
 *
 * @param once marks this very form, so that sending it twice writes one letter
 */
record TestForm(
        @Nullable String address, @Size(max = 100) @Nullable String once) {

    TestForm {
        address = requireNonNullElse(address, "").strip();
    }

    static TestForm fresh(String address) {
        return new TestForm(address, UUID.randomUUID().toString());
    }

    void judge(Errors errors) {
        if (Address.of(address()).isEmpty()) errors.rejectValue("address", "letters.form.address");
    }

    UUID mark() {
        return FormMark.of(once);
    }

    @Override
    public String address() {
        return requireNonNullElse(address, "");
    }
}
