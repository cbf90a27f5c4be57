package school.helpdesk.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbeddingFormTests {

    private static final String PORTAL = "https://help.school.example";

    @Test
    void leavesOutWhatIsSoByDefault() {
        var form = new EmbeddingForm(null, "auto", "ru").tidied();
        assertThat(form).isEqualTo(new EmbeddingForm("", "", ""));
        assertThat(form.address(PORTAL)).isEqualTo("https://help.school.example/schedule/embed");
        assertThat(form.locale().getLanguage()).isEqualTo("ru");
    }

    @Test
    void namesWhatWasChosen() {
        var form = new EmbeddingForm("PARENTS", "dark", "en").tidied();
        assertThat(form.address("")).isEqualTo("/schedule/embed?audience=PARENTS&theme=dark&lang=en");
        assertThat(form.locale().getLanguage()).isEqualTo("en");
    }

    @Test
    void bearsAnAddressThatEndsWithASlashOrHasAPath() {
        var form = new EmbeddingForm("", "", "");
        assertThat(form.address(PORTAL + "/")).isEqualTo(PORTAL + "/schedule/embed");
        assertThat(form.address("https://school.example/help")).isEqualTo("https://school.example/help/schedule/embed");
    }

    @Test
    void writesHtmlThatHoldsWhateverTheTitleIs() {
        assertThat(new EmbeddingForm("PARENTS", "dark", "").snippet(PORTAL, "«Школа» \"2\" <b> & 'я'"))
                .isEqualTo("<iframe src=\"https://help.school.example/schedule/embed?audience=PARENTS&amp;theme=dark\""
                        + " title=\"«Школа» &quot;2&quot; &lt;b&gt; &amp; &#39;я&#39;\""
                        + " width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>");
    }
}
