package school.helpdesk.letters.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestFormTests {

    private static final String IRINA = "irina@school.example";

    @Test
    void isMarkedForEachTimeItIsShown() {
        assertThat(TestForm.fresh(IRINA).mark())
                .isNotEqualTo(TestForm.fresh(IRINA).mark());
        var shown = TestForm.fresh(IRINA);
        assertThat(new TestForm(IRINA, shown.once()).mark()).isEqualTo(shown.mark());
        assertThat(new TestForm(IRINA, null).mark())
                .as("a script that leaves the mark out begins anew each time")
                .isNotEqualTo(new TestForm(IRINA, null).mark());
    }
}
