package school.helpdesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import school.helpdesk.AtOnce;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;
import school.helpdesk.Visitor;

@PageTest
class SessionRowsTests {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @RepeatedTest(2)
    void takeManyAnswersToOnePersonAtOnce() throws Exception {
        cast.withPassword(cast.teacher());
        var teacher = new Visitor(port).signedIn("teacher");
        teacher.get("/requests/new");
        var acts = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            var form = Map.of("topic", "GRADES", "subject", "Вопрос " + i, "happened", "Ошибка");
            acts.add(() -> teacher.post("/requests", form).statusCode());
        }
        assertThat(AtOnce.all(acts)).containsOnly(303);
    }
}
