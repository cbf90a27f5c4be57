package school.helpdesk.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTests {

    @ParameterizedTest
    @CsvSource({
        "+7 (900) 000-00-41, +79000000041",
        "8 900 000 00 41, +79000000041",
        "9000000041, +79000000041",
        "8(900)000‑00‑41, +79000000041",
        "Vera@School.Example, vera@school.example"
    })
    void isTheSameHoweverItIsWritten(String typed, String canonical) {
        assertThat(Contact.canonical(typed)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "позвоните", "12345", "vera@", "@school.example", "a@b", "a b@c.example", "+7900+1"})
    void isNeitherAPhoneNorMail(String typed) {
        assertThat(Contact.canonical(typed)).isEmpty();
    }
}
