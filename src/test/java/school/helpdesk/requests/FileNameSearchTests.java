package school.helpdesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;

/** Request 1 is Irina's, 2 is Oleg's; both are taken by Maria. */
@PageTest
class FileNameSearchTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    RequestDesk desk;

    private Hands hands;

    @BeforeEach
    void begin() {
        hands = new Hands(mvc, cast);
        var shelf = new Shelf(jdbc, clock);
        shelf.put(1, cast.teacher(), RequestState.TAKEN, cast.consultant());
        shelf.put(1, cast.teacher2(), RequestState.TAKEN, cast.consultant());
        shelf.move(1, 1, List.of(cast.consultant()));
        shelf.move(2, 1, List.of(cast.consultant()));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "отчёт_9А.xlsx, отчёт",
        "отчёт_9А.xlsx, отчет",
        "отчёт_9А.xlsx, ОТЧЁТЫ",
        "отчёт_9А.xlsx, отчёта 9а",
        "отчёт_9А.xlsx, 9А",
        "отчёт_9А.xlsx, xlsx",
        "отчёт_9А.xlsx, отчёт_9А.xlsx",
        "отчёт_9А.xlsx, отчет_9а",
        "отчёт_9А.xlsx, 9А.xlsx",
        "Итоговая-ведомость.2026.pdf, ведомости",
        "Итоговая-ведомость.2026.pdf, итоговая ведомость",
        "Итоговая-ведомость.2026.pdf, 2026",
        "Итоговая-ведомость.2026.pdf, Итоговая-ведомость.2026.pdf",
        "_снимок экрана__2.png, экраны",
        "_снимок экрана__2.png, _снимок экрана__2.png",
        "report.final.docx, report.final.docx",
        "report.final.docx, final"
    })
    void findsARequestByTheNameOfItsFile(String name, String words) {
        file(1L, null, name, cast.teacher());
        assertThat(found(cast.consultant(), "/queue", words)).containsExactly(1L);
        assertThat(found(cast.director(), "/queue", words)).containsExactly(1L);
        assertThat(found(cast.teacher(), "/requests", words)).containsExactly(1L);
        assertThat(found(cast.teacher2(), "/requests", words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"черновик", "отч", "отчёт -9а", "9Б", "_", ".", "-", "._-"})
    void findsNothingByWhatIsNotInTheName(String words) {
        file(1L, null, "отчёт_9А.xlsx", cast.teacher());
        assertThat(found(cast.consultant(), "/queue", words)).isEmpty();
    }

    @Test
    void findsARequestOnceHoweverManyOfItsFilesAreCalledSo() {
        for (int i = 0; i < 3; i++) file(1L, null, "ведомость_" + i + ".pdf", cast.teacher());
        file(2L, null, "ведомость.pdf", cast.teacher2());
        assertThat(found(cast.consultant(), "/queue", "ведомости")).containsExactly(2L, 1L);
    }

    @Test
    void findsFilesOfTheConversation() {
        desk.answer(1, cast.consultant(), new Saying("Вот образец", null));
        file(1L, latest(), "образец_заполнения.pdf", cast.consultant());
        assertThat(found(cast.teacher(), "/requests", "заполнение")).containsExactly(1L);
        assertThat(found(cast.consultant(), "/queue", "заполнение")).containsExactly(1L);
    }

    @Test
    void leadsNoAskerToAFileOfANote() {
        hands.ask(cast.consultant());
        var own = numberOf(cast.consultant());
        for (long number : List.of(1L, own)) {
            desk.note(number, number == 1 ? cast.consultant() : cast.consultant2(), new Saying("Между нами", null));
            file(number, latest(), "тайна_" + number + ".pdf", cast.consultant2());
        }
        assertThat(found(cast.teacher(), "/requests", "тайна")).isEmpty();
        assertThat(found(cast.consultant(), "/requests", "тайна")).isEmpty();
        assertThat(found(cast.consultant(), "/queue", "тайна")).containsExactly(1L);
        assertThat(found(cast.consultant2(), "/queue", "тайна")).containsExactly(own, 1L);
        assertThat(found(cast.director(), "/queue", "тайна")).containsExactly(own, 1L);
    }

    @Test
    void findsNoFileThatWasNotSent() {
        file(null, null, "набросок.pdf", cast.teacher());
        assertThat(found(cast.consultant(), "/queue", "набросок")).isEmpty();
        assertThat(found(cast.teacher(), "/requests", "набросок")).isEmpty();
    }

    @Test
    void asksOnceAndByAnIndex() {
        file(1L, null, "отчёт_9А.xlsx", cast.teacher());
        var asked = sql.statements(() -> hands.get(cast.teacher(), "/requests?q=отчёт"));
        assertThat(asked)
                .filteredOn(statement -> statement.contains("request_file"))
                .hasSize(1);
        var plan = transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("""
                            explain select request_number from request_file where request_number is not null
                            and search @@ websearch_to_tsquery('russian', request_file_parts('отчет_9а'))""").query(String.class).list();
        });
        assertThat(String.valueOf(plan)).contains("request_file_by_words");
    }

    private void file(@Nullable Long number, @Nullable Long message, String name, PersonId owner) {
        jdbc.sql("""
                        insert into request_file
                            (id, owner, form, request_number, message_id, name, type, size, preview, made_at)
                        values (:id, :owner, :form, :number::bigint, :message::bigint, :name, 'application/pdf', 1, false,
                            now())""")
                .param("id", UUID.randomUUID())
                .param("owner", owner.value())
                .param("form", UUID.randomUUID())
                .param("number", number)
                .param("message", message)
                .param("name", name)
                .update();
    }

    private long latest() {
        return jdbc.sql("select max(id) from request_message").query(Long.class).single();
    }

    private long numberOf(PersonId asker) {
        return jdbc.sql("select number from request where asker = ?")
                .param(asker.value())
                .query(Long.class)
                .single();
    }

    private List<Long> found(PersonId who, String address, String words) {
        return Reading.numbers(
                mvc.get().uri(address).param("q", words).with(cast.as(who)).exchange());
    }
}
