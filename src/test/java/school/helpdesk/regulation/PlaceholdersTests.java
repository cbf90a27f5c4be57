package school.helpdesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.PageTest;
import school.helpdesk.prose.Markdown;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolProfile;
import school.helpdesk.school.Week;

@PageTest
class PlaceholdersTests {

    @Autowired
    Placeholders placeholders;

    @Autowired
    SchoolDesk school;

    @Autowired
    JdbcClient jdbc;

    @Test
    void giveWayToWhatTheProfileKnows() {
        know("Лицей", "+7 (900) 000-00-10", "help@lyceum.example", "https://lyceum.example/a_b?c=1&d=2");
        assertThat(html("{школа}, {phone}, {почта}, {site}"))
                .contains("Лицей, &#43;7 (900) 000-00-10")
                .contains("href=\"mailto:help&#64;lyceum.example\"", ">help&#64;lyceum.example</a>")
                .contains("href=\"https://lyceum.example/a_b?c&#61;1&amp;d&#61;2\"");
    }

    @Test
    void areNotTakenForMarkdownOrHtml() {
        know("*Лицей* [x](javascript:1) {город} <b>`_№ 1_`</b> $1 \\", "1. 2", "почта@лицей.рф", "");
        assertThat(html("{школа} | {телефон} | {почта}"))
                .contains(
                        "*Лицей* [x](javascript:1) {город} &lt;b&gt;&#96;_№ 1_&#96;&lt;/b&gt; $1 \\ | 1. 2 | почта&#64;лицей.рф")
                .doesNotContain("<em>", "<a", "<b>", "<code>");
    }

    @Test
    void sayWhereToAskWhenTheProfileDoesNotKnow() {
        know("", "", "", "");
        assertThat(html("{школа}: {телефон}")).contains("наша школа: спросите в школе");
        assertThat(placeholders.filled("{school}: {phone}", Locale.ENGLISH)).isEqualTo("our school: ask at the school");
    }

    @Test
    void nameTheSchoolAsShortAsItIsKnown() {
        know("", "", "", "");
        jdbc.sql("update school_profile set short_name = 'Лицей'").update();
        school.forget();
        assertThat(html("{школа}")).contains("Лицей");
    }

    @Test
    void leaveWhatIsNoneOfThem() {
        assertThat(placeholders.unknown("{школа} {Школа} {} {имя} {имя} { школа } {a\nb} }{ {site}"))
                .containsExactly("{Школа}", "{}", "{имя}", "{ школа }");
        assertThat(html("{имя} {")).contains("{имя} {");
    }

    @Test
    void areOfferedWithTheirValues() {
        know("Лицей", "", "", "");
        assertThat(placeholders.values(Wording.RUSSIAN))
                .containsEntry("{школа}", "Лицей")
                .containsEntry("{телефон}", "спросите в школе")
                .hasSize(6);
        assertThat(placeholders.values(Locale.ENGLISH)).containsEntry("{school}", "Лицей");
    }

    private String html(String markdown) {
        return Markdown.html(placeholders.filled(markdown, Wording.RUSSIAN), 2);
    }

    private void know(String name, String phone, String email, String site) {
        school.change(new SchoolProfile(
                name, "", "", "", phone, email, site, "", "", ZoneId.of("Asia/Krasnoyarsk"), Week.FIVE_DAYS));
    }
}
