package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;

/** Two lists, or a list and a form, at the same moment; and a list that the database refuses in its middle. */
@PageTest
class ListAtOnceTests {

    @Autowired
    Cast cast;

    @Autowired
    EnrolmentDesk desk;

    @Autowired
    PeopleDesk people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesTheSameListOfTwoOnce() throws Exception {
        var list = list("novikov", 100);
        var seal = desk.judge(list).seal();
        assertThat(AtOnce.refusals(
                        () -> desk.take(list, seal, PersonId.fresh()), () -> desk.take(list, seal, PersonId.fresh())))
                .containsOnlyNulls();
        assertThat(count("person")).isEqualTo(100);
        assertThat(count("account where password is null")).isEqualTo(100);
    }

    @Test
    void takesOneOfTwoListsThatSayDifferentThings() throws Exception {
        var one = list("novikov", 100);
        var other = list("novikov", 101);
        var outcomes = AtOnce.refusals(
                () -> desk.take(one, desk.judge(one).seal(), PersonId.fresh()),
                () -> desk.take(other, new Enrolment(desk.judge(other).steps(), List.of()).seal(), PersonId.fresh()));
        assertThat(outcomes).filteredOn(Objects::nonNull).hasOnlyElementsOfType(RuleBroken.class);
        assertThat(count("person")).isIn(100, 101);
        assertThat(count("account")).isEqualTo(count("person"));
    }

    @Test
    void givesAUsernameToTheListOrToTheForm() throws Exception {
        var list = list("novikov", 3);
        var seal = desk.judge(list).seal();
        var details = new PersonDetails("Лескова", "Дарья", "", "", "", null, false);
        var outcomes =
                AtOnce.refusals(() -> desk.take(list, seal, PersonId.fresh()), () -> people.add(details, "NOVIKOV1"));
        assertThat(outcomes).filteredOn(Objects::isNull).hasSize(1);
        assertThat(outcomes).filteredOn(Objects::nonNull).hasOnlyElementsOfTypes(RuleBroken.class, UsernameTaken.class);
        assertThat(count("account where username = 'novikov1'")).isEqualTo(1);
        assertThat(count("person")).isIn(1, 3);
    }

    @Test
    void takesAllOrNothing() {
        cast.teacher();
        var list = new ArrayList<>(list("novikov", 60));
        list.add(listed(90, "teacher", "Берёзкина", "Ирина", "Завуч"));
        list.add(listed(91, "last", "я".repeat(101), "Иван", "Учитель"));
        var seal = desk.judge(list).seal();
        assertThat(catchThrowable(() -> desk.take(list, seal, PersonId.fresh())))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(count("person")).isEqualTo(1);
        assertThat(people.page(cast.teacher()).details().position()).isEqualTo("Учитель");
    }

    @Test
    void takesNothingThatIsRefusedWhateverIsAgreedTo() {
        cast.teacher();
        var far = new PersonDetails("Ли", "Анна", "", "Учитель", "", LocalDate.of(2028, 1, 1), false);
        var list = List.of(new ListedPerson(2, "li", far, false), listed(3, "teacher", "Чужой", "Олег", "Учитель"));
        var enrolment = desk.judge(list);
        assertThat(enrolment.refusals())
                .extracting(Enrolment.Refusal::row, Enrolment.Refusal::field)
                .containsExactly(tuple(2, "tookOfficeOn"), tuple(3, "username"));
        assertThat(catchThrowable(() -> desk.take(list, enrolment.seal(), PersonId.fresh())))
                .isInstanceOf(RuleBroken.class);
        assertThat(count("person")).isEqualTo(1);
    }

    private static List<ListedPerson> list(String username, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> listed(number + 2, username + number, "Новиков", "Иван", "Учитель"))
                .toList();
    }

    private static ListedPerson listed(int row, String username, String family, String given, String position) {
        return new ListedPerson(row, username, new PersonDetails(family, given, "", position, "", null, false), false);
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
