package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** Goes around the portal, straight to the tables. */
@PageTest
class PeopleConstraintTests {

    @Autowired
    Cast cast;

    @Autowired
    InvitationDesk invitations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void engageTheTeacher() {
        cast.teacher();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "family_name = ''",
                "family_name = repeat('я', 101)",
                "given_name = ''",
                "given_name = repeat('я', 101)",
                "patronymic = repeat('я', 101)",
                "position = repeat('я', 151)",
                "email = repeat('я', 201)",
                "newcomer = true, took_office_on = null",
                "created_at = null"
            })
    void refusesAPersonThatCannotBe(String change) {
        assertRefused("update person set " + change);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username = 'Teacher'",
                "username = 'ТЕТЯ'",
                "username = 'a'",
                "username = repeat('a', 61)",
                "username = 'two words'",
                "username = 'mail@school.example'",
                "username = '<b>'",
                "username = E'line\\nbreak'",
                "password = 'plain'",
                "password = repeat('x', 301)",
                "epoch = -1"
            })
    void refusesAnAccountThatCannotBe(String change) {
        assertRefused("update account set " + change);
    }

    @ParameterizedTest
    @CsvSource({"teacher", "йод"})
    void hasOneAccountOfAName(String username) {
        cast.extra("йод");
        var other = cast.teacher2();
        assertThatThrownBy(() -> jdbc.sql("update account set username = ? where person_id = ?")
                        .params(username, other.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("account_username_key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSULTANT", "director", ""})
    void knowsNoFurtherRole(String role) {
        assertRefused("insert into account_role (person_id, role) select person_id, '" + role + "' from account");
    }

    @Test
    void keepsPersonsWhoHaveAnAccountAndAccountsThatHaveARole() {
        cast.admin();
        assertRefused("delete from person");
        assertRefused("delete from account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token_hash = 'short'::bytea",
                "expires_at = invited_at",
                "used_at = now(), revoked_at = now()",
                "person_id = gen_random_uuid()"
            })
    void refusesAnInvitationThatCannotBe(String change) {
        invitations.invite(cast.teacher(), cast.admin());
        assertRefused("update invitation set " + change);
    }

    @Test
    void hasOneOpenInvitationOfAPerson() {
        invitations.invite(cast.teacher(), cast.admin());
        invitations.invite(cast.teacher(), cast.admin());
        assertThatThrownBy(() ->
                        jdbc.sql("update invitation set revoked_at = null").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("invitation_one_open_a_person");
    }

    @Test
    void keepsOfALinkOnlyItsHash() throws Exception {
        var token = invitations.invite(cast.teacher(), cast.admin());
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes()));
        assertThat(jdbc.sql("select encode(token_hash, 'hex') from invitation")
                        .query(String.class)
                        .single())
                .isEqualTo(hash);
        assertThat(jdbc.sql("select i::text from invitation i")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    @Test
    void keepsOfAPasswordOnlyASaltedHash() {
        cast.withPassword(cast.teacher());
        cast.withPassword(cast.teacher2());
        var kept = jdbc.sql("select password from account where password is not null")
                .query(String.class)
                .list();
        assertThat(kept)
                .doesNotHaveDuplicates()
                .hasSize(2)
                .allMatch(text -> text.startsWith("{pbkdf2@SpringSecurity_v5_8}"))
                .noneMatch(text -> text.contains(Cast.PASSWORD));
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataIntegrityViolationException.class);
    }
}
