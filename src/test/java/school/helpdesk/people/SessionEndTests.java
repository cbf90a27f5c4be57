package school.helpdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.Visitor;

/** Where sessions are kept, and what ends which of them. */
@PageTest
class SessionEndTests {

    private static final String NEW_PASSWORD = "three blue words";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    InvitationDesk invitations;

    @Autowired
    JdbcClient jdbc;

    private Visitor atSchool;
    private Visitor atHome;

    @BeforeEach
    void signInTwice() {
        cast.withPassword(cast.teacher());
        atSchool = new Visitor(port).signedIn("teacher");
        atHome = new Visitor(port).signedIn("teacher");
    }

    @Test
    void goesOnUnderANewIdWhereThePasswordWasChangedAndEndsElsewhere() {
        var before = sessionId(atSchool);
        atSchool.get("/account");
        var answer = atSchool.post(
                "/account/password",
                Map.of("password", Cast.PASSWORD, "newPassword", NEW_PASSWORD, "repeated", NEW_PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(sessionId(atSchool)).isNotEqualTo(before);
        assertThat(atSchool.status("/account")).isEqualTo(200);
        assertThat(atHome.status("/account")).isEqualTo(303);
    }

    @Test
    void endsEverywhereWhenSignedOutEverywhere() {
        atSchool.get("/account");
        var answer = atSchool.post("/account/sessions/end", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(answer)).isEqualTo("/sign-in");
        assertThat(atSchool.status("/account")).isEqualTo(303);
        assertThat(atHome.status("/account")).isEqualTo(303);
    }

    @Test
    void endsEverywhereWhenTheAdministratorSaysSo() {
        cast.withPassword(cast.admin());
        var admin = new Visitor(port).signedIn("admin");
        admin.get("/people/" + cast.teacher());
        assertThat(admin.post("/people/" + cast.teacher() + "/sign-outs", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(atSchool.status("/account")).isEqualTo(303);
        assertThat(atHome.status("/account")).isEqualTo(303);
        assertThat(admin.status("/account")).isEqualTo(200);
    }

    @Test
    void endsEverywhereWhenALinkSetANewPassword() {
        var token = invitations.invite(cast.teacher(), cast.admin());
        assertThat(atSchool.status("/account")).isEqualTo(200);
        invitations.accept(token, NEW_PASSWORD);
        assertThat(atSchool.status("/account")).isEqualTo(303);
        assertThat(atHome.status("/account")).isEqualTo(303);
    }

    @Test
    void endsHereOnlyWhenSignedOutHere() {
        atSchool.get("/account");
        var cookie = atSchool.cookie("helpdesk").orElseThrow();
        assertThat(atSchool.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
        atSchool.put("helpdesk", cookie);
        assertThat(atSchool.status("/account")).isEqualTo(303);
        assertThat(atHome.status("/account")).isEqualTo(200);
    }

    @Test
    void isARowInTheDatabaseAndEndsWithIt() {
        assertThat(rows()).isEqualTo(2);
        assertThat(jdbc.sql("delete from spring_session where session_id = ?")
                        .param(sessionId(atSchool))
                        .update())
                .isEqualTo(1);
        assertThat(atSchool.status("/account")).isEqualTo(303);
        assertThat(atHome.status("/account")).isEqualTo(200);
    }

    @Test
    void keepsNoSecretAndNoRightInItsRow() {
        atSchool.get("/account");
        var kept = jdbc.sql("select attribute_name, attribute_bytes from spring_session_attributes")
                .query((row, number) ->
                        row.getString(1) + " " + new String(row.getBytes(2), StandardCharsets.ISO_8859_1))
                .list();
        var hash = jdbc.sql("select password from account where username = 'teacher'")
                .query(String.class)
                .single();
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(Cast.PASSWORD, hash, "EMPLOYEE", "org.springframework.security"));
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void givesItsCookieToNoScriptAndNoOtherSite() {
        var answer = new Visitor(port).signIn("teacher", Cast.PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("helpdesk="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    private int rows() {
        return jdbc.sql("select count(*) from spring_session")
                .query(Integer.class)
                .single();
    }

    private static String sessionId(Visitor visitor) {
        var cookie = visitor.cookie("helpdesk").orElseThrow();
        return new String(Base64.getDecoder().decode(cookie), StandardCharsets.US_ASCII);
    }
}
