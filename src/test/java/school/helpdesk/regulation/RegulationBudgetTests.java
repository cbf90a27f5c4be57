package school.helpdesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.Visitor;

/** However many revisions there are, a page asks the database as often, and by an index. */
@PageTest
class RegulationBudgetTests {

    private static final int MOST = 12;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    RegulationDesk desk;

    @Autowired
    RegulationReader reader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @Autowired
    TransactionOperations transaction;

    @LocalServerPort
    int port;

    private Office office;

    @BeforeEach
    void begin() {
        office = new Office(mvc, cast, desk, reader, jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "/regulation",
        "/regulation.pdf",
        "/regulation/sections/3/edit",
        "/regulation/revisions",
        "/regulation/revisions/5"
    })
    void asksAsOftenForManyAsForFew(String address) {
        cast.withPassword(cast.director());
        var director = new Visitor(port).signedIn("director");
        office.fill(5);
        director.status(address);
        var few = sql.of(() -> assertThat(director.status(address)).isEqualTo(200));
        office.fill(500);
        assertThat(sql.of(() -> assertThat(director.status(address)).isEqualTo(200)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(MOST);
    }

    @Test
    void asksLittleForAVisitor() {
        office.fill(500);
        for (var address : List.of("/regulation", "/regulation.pdf")) {
            assertThat(sql.of(
                            () -> assertThat(new Visitor(port).status(address)).isEqualTo(200)))
                    .as(address)
                    .isLessThanOrEqualTo(4);
            assertThat(sql.of(
                            () -> assertThat(new Visitor(port).status(address)).isEqualTo(200)))
                    .as(address)
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select * from (values (1), (2), (3), (4)) own (section), lateral (select * from regulation_revision r where r.section = own.section order by number desc limit 1) l | regulation_revision_section_number_key",
                "select * from regulation_revision where section = 3 order by number desc limit 1 | regulation_revision_section_number_key",
                "select * from regulation_revision where id < 400 order by id desc limit 51 | regulation_revision_pkey"
            })
    void findsByAnIndex(String statement, String index) {
        office.fill(500);
        jdbc.sql("analyze regulation_revision").update();
        var plan = transaction.<Object>execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("explain " + statement).query(String.class).list();
        });
        assertThat(String.valueOf(plan)).contains(index).doesNotContain("Seq Scan", "Sort");
    }
}
