package school.helpdesk.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailLinkTests {

    @Test
    void takesTheTextAlongWhereItFits() {
        var link = new MailLink("help@journal.example", "Вход", "Не вхожу\nвторой день");
        assertThat(link.isWhole()).isTrue();
        assertThat(link.href())
                .startsWith("mailto:help@journal.example?subject=%D0%92")
                .endsWith("%D1%83%0D%0A%D0%B2%D1%82%D0%BE%D1%80%D0%BE%D0%B9%20%D0%B4%D0%B5%D0%BD%D1%8C");
    }

    /** 16 + 200 * 6 + 6 + 129 * 6 characters are 1996. */
    @Test
    void leavesOutATextThatMakesItTooLong() {
        var subject = "я".repeat(200);
        var fitting = new MailLink("", subject, "я".repeat(129));
        assertThat(fitting.isWhole()).isTrue();
        assertThat(fitting.href()).hasSize(1996);
        var longer = new MailLink("", subject, "я".repeat(130));
        assertThat(longer.isWhole()).isFalse();
        assertThat(longer.href())
                .startsWith("mailto:?subject=")
                .doesNotContain("body")
                .hasSizeLessThan(MailLink.LONGEST);
    }
}
