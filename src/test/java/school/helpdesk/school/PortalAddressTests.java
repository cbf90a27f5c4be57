package school.helpdesk.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"https://help.example", "https://help.example/", " https://help.example// "})
    void leadsToAPageHoweverItWasSet(String url) {
        assertThat(new PortalAddress(url).at("/schedule/versions/3"))
                .isEqualTo("https://help.example/schedule/versions/3");
    }
}
