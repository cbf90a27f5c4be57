package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;

/** The long list of people: searched, paged, and asked for in as many statements whatever its length. */
@PageTest
class RosterTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    PeopleDesk people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @Test
    void asksAsMuchForFiveHundredAsForFive() {
        cast.admin();
        engage(5);
        open("/people");
        var few = sql.of(() -> open("/people"));
        engage(495);
        assertThat(sql.of(() -> open("/people"))).isEqualTo(few);
        assertThat(sql.of(() -> roster.page("", null))).isEqualTo(1);
    }

    @Test
    void asksAsMuchForCandidatesHoweverManyThereAre() {
        cast.admin();
        engage(5);
        open("/appointments/new");
        var few = sql.of(() -> open("/appointments/new"));
        engage(495);
        assertThat(sql.of(() -> open("/appointments/new"))).isEqualTo(few);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 51, 100, 137})
    void showsEverybodyExactlyOnceThoughAllAreNamesakes(int count) {
        engage(count);
        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = roster.page("", after == null ? null : UUID.fromString(after));
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(Roster.PAGE);
            page.rows().forEach(row -> seen.add(row.card().id().value()));
            after = page.next();
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(count);
    }

    @Test
    void goesOnWhereItWasWhenSomebodyJoinsMeanwhile() {
        engage(60);
        var first = roster.page("", null);
        people.add(new PersonDetails("Абакумова", "Анна", "", "", "", null, false), "abakumova");
        var second = roster.page("", UUID.fromString(String.valueOf(first.next())));
        assertThat(second.rows()).hasSize(10).doesNotContainAnyElementsOf(first.rows());
    }

    @ParameterizedTest
    @CsvSource({
        "Березкина, teacher",
        "БЕРЁЗ, teacher",
        "ёзкин, teacher",
        "езкин ирин, teacher",
        "ирина берёзкина, teacher",
        "  олег  , teacher2",
        "инженер, admin",
        "TEACHER2, teacher2",
        "ри, teacher",
        "берёзкина олег, ''",
        "е_ёзкина, ''",
        "'%', ''",
        "'\\', ''",
        "teach, ''",
        "😀, ''",
        "'''; drop table person; --', ''"
    })
    void findsByPartsOfTheNameWhateverTheCapitalsAndDots(String words, String username) {
        cast.teacher();
        cast.teacher2();
        cast.admin();
        assertThat(roster.page(words, null).rows())
                .extracting(Roster.Row::username)
                .isEqualTo(username.isEmpty() ? List.of() : List.of(username));
    }

    @Test
    void survivesAFloodOfWords() {
        cast.teacher();
        assertThat(roster.page("ирина ".repeat(100_000), null).rows()).hasSize(1);
        assertThat(roster.page("я".repeat(1_000_000), null).rows()).isEmpty();
        open("/people?q=%00");
    }

    @Test
    void keepsTheWordsFromPageToPage() {
        cast.teacher();
        engage(60);
        assertThat(mvc.get().uri("/people").param("q", "новик & \"Ко\"").with(cast.as(cast.admin())))
                .bodyText()
                .contains("value=\"новик &amp; &quot;Ко&quot;\"");
        assertThat(mvc.get().uri("/people").param("q", "новик").with(cast.as(cast.admin())))
                .bodyText()
                .contains("/people?q=%D0%BD%D0%BE%D0%B2%D0%B8%D0%BA&amp;after=")
                .doesNotContain("Берёзкина");
    }

    @Test
    void refusesAPageThatCannotBe() {
        assertThat(mvc.get().uri("/people?after=second").with(cast.as(cast.admin())))
                .hasStatus(400);
        assertThat(mvc.get().uri("/people?after=" + UUID.randomUUID()).with(cast.as(cast.admin())))
                .hasStatusOk();
    }

    private void open(String address) {
        assertThat(mvc.get().uri(URI.create(address)).with(cast.as(cast.admin())))
                .hasStatusOk();
    }

    private void engage(int count) {
        jdbc.sql("""
                        with engaged as (
                            insert into person (id, family_name, given_name, patronymic, position, email, newcomer, created_at)
                            select gen_random_uuid(), 'Новиков', 'Иван', '', '', '', false, now() from generate_series(1, ?)
                            returning id)
                        insert into account (person_id, username, epoch) select id, 'u' || left(id::text, 18), 0 from engaged""").param(count).update();
    }
}
