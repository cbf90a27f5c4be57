package school.helpdesk.letters.web;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import school.helpdesk.letters.Address;

/** Where a test letter goes. */
record TestForm(@Nullable String address) {

    TestForm {
        address = requireNonNullElse(address, "").strip();
    }

    void judge(Errors errors) {
        if (Address.of(address()).isEmpty()) errors.rejectValue("address", "letters.form.address");
    }

    @Override
    public String address() {
        return requireNonNullElse(address, "");
    }
}
