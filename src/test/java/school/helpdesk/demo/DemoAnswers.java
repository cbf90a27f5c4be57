package school.helpdesk.demo;

import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.helpdesk.TravelClock;
import school.helpdesk.answers.AnswerDesk;
import school.helpdesk.answers.AnswerText;
import school.helpdesk.answers.StarterAnswers;
import school.helpdesk.answers.Whose;
import school.helpdesk.people.Topic;

/** The ready answers the portal brought along, and what a consultant has added for herself. */
@Order(6)
class DemoAnswers implements Chapter {

    private static final int USED = 7;

    private final StarterAnswers starter;
    private final AnswerDesk desk;
    private final TravelClock clock;
    private final JdbcClient jdbc;

    DemoAnswers(StarterAnswers starter, AnswerDesk desk, TravelClock clock, JdbcClient jdbc) {
        this.starter = starter;
        this.desk = desk;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void tell() {
        var maria = DemoPeople.named(jdbc, "consultant");
        clock.comeBack();
        starter.bring();
        var text = new AnswerText("Итоговая не считается", Topic.GRADES, """
                Здравствуйте, {имя}!

                Итоговая отметка появится, когда закроют все текущие: проверьте, нет ли пустых работ. Если всё заполнено, приходите, посмотрим вместе: {приём}.

                {консультант}""");
        var own = desk.write(text, Whose.OWN, maria, UUID.randomUUID());
        for (int i = 0; i < USED; i++) desk.use(own, maria);
    }
}
