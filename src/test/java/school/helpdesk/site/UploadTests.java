package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.Visitor;

/** What the server itself does with files on their way in. */
@PageTest
class UploadTests {

    private static final String IMPORT = "/people/import";
    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] LIST =
            "Фамилия;Имя;Должность;Логин\nЛи;Анна;Учитель;li\n".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Visitor admin;

    @BeforeEach
    void signIn() {
        cast.withPassword(cast.admin());
        admin = new Visitor(port).signedIn("admin");
    }

    @Test
    void takesAFileWithTheTokenOfItsForm() {
        admin.get(IMPORT);
        var page = admin.upload(IMPORT, Map.of(), "сотрудники.csv", LIST);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Ли Анна");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void refusesAFileWithoutTheToken(String token) {
        assertThat(admin.upload(IMPORT, Map.of("_csrf", token), "list.csv", LIST)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void saysBesideItsFieldThatAFileIsTooLarge() {
        admin.get(IMPORT);
        var page = admin.upload(IMPORT, Map.of(), "list.csv", new byte[11 * MEGABYTE]);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"file-error\"");
    }

    @Test
    void saysThatAFileIsFarTooLarge() {
        admin.get(IMPORT);
        var page = admin.upload(IMPORT, Map.of(), "list.csv", new byte[56 * MEGABYTE]);
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("Слишком много данных", "файл поменьше", "</html>");
        assertThat(admin.status(IMPORT)).isEqualTo(200);
    }

    @Test
    void readsNoFileOfAStranger() {
        var stranger = new Visitor(port);
        stranger.get("/sign-in");
        for (var address : new String[] {IMPORT, "/sign-in", "/visits"}) {
            var answer = stranger.upload(address, Map.of(), "list.csv", new byte[11 * MEGABYTE]);
            assertThat(answer.statusCode()).as(address).isEqualTo(303);
            assertThat(Visitor.location(answer)).as(address).isEqualTo("/sign-in");
        }
        assertThat(stranger.upload("/nowhere", Map.of(), "list.csv", LIST).statusCode())
                .isEqualTo(404);
    }

    @Test
    void carriesTheLongestListThereAndBack() {
        var long100 = "Щ".repeat(100);
        var list = IntStream.range(0, 1000)
                .mapToObj(number -> "%s;%s;%s;%s;u%d\n".formatted(long100, long100, long100, "Щ".repeat(150), number))
                .collect(Collectors.joining("", "Фамилия;Имя;Отчество;Должность;Логин\n", ""));
        admin.get(IMPORT);
        var page = admin.upload(IMPORT, Map.of(), "list.csv", list.getBytes(StandardCharsets.UTF_8))
                .body();
        var fields = Map.of("list", hidden(page, "list"), "seal", hidden(page, "seal"));
        var answer = admin.upload(IMPORT + "/confirmation", fields, "", new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(admin.get("/people").body()).contains("Список загружен", "Добавлено: 1\u00A0000");
        assertThat(jdbc.sql("select count(*) from person").query(Integer.class).single())
                .isEqualTo(1001);
    }

    private static String hidden(String page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return HtmlUtils.htmlUnescape(field.group(1));
    }
}
