package school.helpdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.SqlCount;
import school.helpdesk.TravelClock;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.uploads.TestPictures;
import school.helpdesk.uploads.Upload;

/** Who sees the pictures of guides, and how long they last. */
@PageTest
class PictureTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TravelClock clock;

    @Autowired
    ArticleDesk desk;

    @Autowired
    PictureIntake intake;

    @Autowired
    PictureShelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @Autowired
    TransactionOperations transaction;

    private Library library;
    private Album album;

    @BeforeEach
    void begin() {
        library = new Library(mvc, cast, desk, jdbc);
        album = new Album(library, intake);
    }

    @Test
    void areEverybodysWhereTheGuideIs() throws Exception {
        var address = album.guideWithPicture("Пароль", Readers.PUBLIC);
        for (PersonId who : new PersonId[] {null, cast.teacher(), cast.consultant(), cast.director()}) {
            var answer = library.get(who, address);
            assertThat(answer).hasStatusOk().hasContentType("image/png");
            assertThat(answer.getResponse().getHeader("Cache-Control"))
                    .isEqualTo("max-age=31536000, public, immutable");
            assertThat(answer.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getResponse().getHeader("Content-Disposition")).isNull();
            var picture =
                    ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
            assertThat(picture.getWidth()).isEqualTo(64);
        }
    }

    @Test
    void areNotSentAgainToWhoHasThem() {
        var address = album.guideWithPicture("Пароль", Readers.PUBLIC);
        var tag = library.get(null, address).getResponse().getHeader("ETag");
        assertThat(tag).isNotBlank();
        var again = mvc.get().uri(address).header("If-None-Match", tag).exchange();
        assertThat(again).hasStatus(304);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
    }

    @Test
    void areForEmployeesWhereTheGuideIs() {
        var address = album.guideWithPicture("Пароль", Readers.STAFF);
        assertThat(library.get(null, address)).hasStatus(404);
        for (var who : List.of(cast.teacher(), cast.consultant2(), cast.director())) {
            var answer = library.get(who, address);
            assertThat(answer).hasStatusOk();
            assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("no-cache, private");
        }
    }

    @ParameterizedTest
    @EnumSource(Readers.class)
    void goWithAGuideThatIsWithdrawn(Readers readers) {
        var address = album.guideWithPicture("Пароль", readers);
        desk.withdraw("parol", cast.consultant());
        assertThat(library.get(null, address)).hasStatus(404);
        assertThat(library.get(cast.teacher(), address)).hasStatus(404);
        assertThat(library.get(cast.consultant2(), address)).hasStatusOk();
        assertThat(library.get(cast.director(), address)).hasStatusOk();
        desk.publish("parol", cast.consultant());
        assertThat(library.get(cast.teacher(), address)).hasStatusOk();
    }

    @Test
    void areTheirOwnersAloneUntilTheyAreShown() {
        var address = Album.address(album.picture(cast.consultant()));
        assertThat(library.get(cast.consultant(), address)).hasStatusOk();
        for (PersonId who : new PersonId[] {null, cast.consultant2(), cast.teacher(), cast.director()})
            assertThat(library.get(who, address)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "7b1d3a56-1111-4222-8333-944445555666", "../parol", "%00"})
    void areNotFoundWhereThereAreNone(String id) {
        assertThat(library.get(cast.consultant(), "/knowledge/pictures/" + id)
                        .getResponse()
                        .getStatus())
                .isIn(404, 400);
    }

    @Test
    void stayInTheRevisionsThatShowThemAndNowhereElse() {
        var address = album.guideWithPicture("Пароль", Readers.PUBLIC);
        library.revise("parol", "Без картинки: на ней было имя", 1);
        assertThat(library.get(null, address)).hasStatus(404);
        assertThat(library.get(cast.teacher(), address)).hasStatus(404);
        assertThat(library.get(cast.consultant2(), address)).hasStatusOk();
        assertThat(library.get(cast.director(), "/knowledge/parol/revisions/1"))
                .bodyText()
                .contains("src=\"" + address + "\"", "alt=\"Кнопка входа\"");
        assertThat(library.get(cast.director(), "/knowledge/parol/revisions/2"))
                .bodyText()
                .doesNotContain("src=\"" + address + "\"");
    }

    @Test
    void mayStandInSeveralGuides() {
        var picture = album.picture(cast.consultant());
        library.guide("Пароль", Album.shown(List.of(picture, picture)), Readers.STAFF);
        assertThat(library.get(null, Album.address(picture))).hasStatus(404);
        library.publicGuide("Вход", Album.shown(List.of(picture)));
        assertThat(library.get(null, Album.address(picture))).hasStatusOk();
        desk.withdraw("vkhod", cast.consultant());
        assertThat(library.get(null, Album.address(picture))).hasStatus(404);
        assertThat(library.get(cast.teacher(), Album.address(picture))).hasStatusOk();
    }

    @Test
    void areFoundByWhatIsSaidOfThem() {
        album.guideWithPicture("Пароль", Readers.PUBLIC);
        assertThat(library.get(null, "/knowledge?q=кнопка")).bodyText().contains("/knowledge/parol");
    }

    @Test
    void areDrawnAnewWithoutWhatCamerasNote() throws Exception {
        var noted = TestPictures.withComment(TestPictures.png(3000, 1000), "home address");
        var upload = new Upload("снимок.gif.png", noted.length, () -> new ByteArrayInputStream(noted));
        var picture = intake.keep(cast.consultant(), UUID.randomUUID(), List.of(upload))
                .kept()
                .get(0);
        var drawn = library.get(cast.consultant(), Album.address(picture))
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("home address");
        assertThat(ImageIO.read(new ByteArrayInputStream(drawn)).getWidth()).isEqualTo(2400);
        library.publicGuide("Пароль", Album.shown(List.of(picture)));
        assertThat(library.get(null, "/knowledge/parol")).bodyText().contains("width=\"2400\"", "height=\"800\"");
    }

    @Test
    void areDrawnWithoutHoldingAConnection() throws Exception {
        var content = TestPictures.png(64, 48);
        var held = new ArrayList<Boolean>();
        InputStreamSource listening = () -> {
            held.add(TransactionSynchronizationManager.isActualTransactionActive());
            return new ByteArrayInputStream(content);
        };
        intake.keep(cast.consultant(), UUID.randomUUID(), List.of(new Upload("снимок.png", content.length, listening)));
        assertThat(held).isNotEmpty().containsOnly(false);
    }

    @Test
    void areForgottenWhenNeverShown() {
        var lost = album.picture(cast.consultant());
        var address = album.guideWithPicture("Пароль", Readers.PUBLIC);
        clock.forward(Duration.ofHours(23));
        shelf.forgetUnattached();
        assertThat(library.count("article_picture")).isEqualTo(2);
        clock.forward(Duration.ofHours(2));
        shelf.forgetUnattached();
        assertThat(library.count("article_picture")).isEqualTo(1);
        assertThat(library.count("article_picture_piece")).isEqualTo(1);
        assertThat(library.get(null, address)).hasStatusOk();
        assertThat(library.get(cast.consultant(), Album.address(lost))).hasStatus(404);
        assertThat(library.post(cast.consultant(), "/knowledge", Library.form("body", Album.shown(List.of(lost)))))
                .hasStatus(422);
    }

    @RepeatedTest(3)
    void areKeptOrRefusedButNeverLostBetween() throws Exception {
        var picture = album.picture(cast.consultant());
        clock.forward(Duration.ofHours(25));
        var refused = AtOnce.refusals(
                () -> library.publicGuide("Пароль", Album.shown(List.of(picture))), shelf::forgetUnattached);
        assertThat(refused).allMatch(refusal -> refusal == null || refusal instanceof RuleBroken);
        assertThat(library.count("article_picture")).isEqualTo(library.count("article_revision_picture"));
        assertThat(library.count("article_picture")).isEqualTo(library.count("article"));
    }

    @RepeatedTest(2)
    void areTwentyOfAFormThatIsSentSeveralTimesAtOnce() throws Exception {
        var form = UUID.randomUUID();
        album.pictures(cast.consultant(), form, 18);
        var content = TestPictures.png(8, 8);
        var upload = new Upload("x.png", content.length, () -> new ByteArrayInputStream(content));
        var me = cast.consultant();
        var taken = AtOnce.all(
                Collections.<Callable<PictureIntake.Taken>>nCopies(6, () -> intake.keep(me, form, List.of(upload))));
        assertThat(taken.stream().flatMap(each -> each.refused().stream()))
                .hasSize(4)
                .allMatch(refused -> refused.why().equals("knowledge.picture.many"));
        assertThat(library.count("article_picture")).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"![](picture:)", "![Слова](picture:)", "![Слова](picture:x)"})
    void areNamedByTheRulesWhoeverWrites(String body) {
        assertThatThrownBy(() -> library.publicGuide("Пароль", body)).isInstanceOf(RuleBroken.class);
        assertThat(library.count("article")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from article_picture where attached",
                "update article_picture set attached = false where attached",
                "update article_picture set type = 'image/svg+xml' where not attached",
                "update article_picture set size = 0 where not attached",
                "update article_picture set width = 2401 where not attached",
                "update article_revision_picture set revision = 2",
                "delete from article_revision_picture",
                "insert into article_revision_picture select article_id, 1, (select id from article_picture where not attached)"
                        + " from article_revision",
                "insert into article_revision_picture select article_id, 9, picture_id from article_revision_picture",
                "insert into article_revision_picture select article_id, 1, gen_random_uuid() from article_revision"
            })
    void keepTheirRulesInTheDatabase(String statement) {
        album.picture(cast.consultant());
        album.guideWithPicture("Пароль", Readers.PUBLIC);
        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void costAGuideOneStatementHoweverManyTheyAre() {
        library.publicGuide("Пароль", "Текст");
        album.guideWithPicture("Один", Readers.PUBLIC);
        library.publicGuide("Много", Album.shown(album.pictures(cast.consultant(), UUID.randomUUID(), 20)));
        for (PersonId who : new PersonId[] {null, cast.teacher(), cast.consultant()}) {
            library.get(who, "/knowledge/parol");
            var none = sql.of(() -> library.get(who, "/knowledge/parol"));
            var one = sql.of(() -> library.get(who, "/knowledge/odin"));
            assertThat(one).isEqualTo(none + 1);
            assertThat(sql.of(() -> library.get(who, "/knowledge/mnogo"))).isEqualTo(one);
        }
    }

    @Test
    void costOneStatementToFindAndOneAPiece() {
        var address = album.guideWithPicture("Пароль", Readers.PUBLIC);
        var asked = sql.statements(() -> library.get(null, address));
        assertThat(asked)
                .filteredOn(statement -> statement.contains("article_picture_piece"))
                .hasSize(2);
        assertThat(asked).hasSize(3);
        var tag = library.get(null, address).getResponse().getHeader("ETag");
        assertThat(sql.of(() ->
                        mvc.get().uri(address).header("If-None-Match", tag).exchange()))
                .isEqualTo(1);
    }

    @Test
    void areFoundByAnIndex() {
        var plans = transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return List.of(
                    plan("select a.readers from article_revision_picture l join article a on a.id = l.article_id"
                            + " where l.picture_id = gen_random_uuid()"),
                    plan("delete from article_picture where not attached and made_at < now()"),
                    plan(
                            "select id from article_picture where (owner = null::uuid and form = null::uuid and not attached)"
                                    + " or id = any(null::uuid[])"));
        });
        assertThat(plans.get(0)).contains("article_revision_picture_of_picture");
        assertThat(plans.get(1)).contains("article_picture_unattached");
        assertThat(plans).noneMatch(plan -> plan.contains("Seq Scan"));
    }

    private String plan(String statement) {
        return String.valueOf(
                jdbc.sql("explain " + statement).query(String.class).list());
    }
}
