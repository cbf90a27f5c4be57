package school.helpdesk.knowledge;

import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import school.helpdesk.school.SchoolTime;

/**
 * @param checkAfterDays after how many days without a look somebody is asked whether a guide is still true
 * @param votesADay how many words on whether it helped one guide takes in a day
 */
@ConfigurationProperties("helpdesk.knowledge")
record KnowledgeSettings(
        @DefaultValue("180") int checkAfterDays,
        @DefaultValue("300") int votesADay) {

    KnowledgeSettings {
        if (checkAfterDays < 1) throw new IllegalArgumentException("check-after-days is less than one");
    }

    /** What nobody has looked at since then is old. */
    Instant before(SchoolTime time) {
        return time.endOf(time.today().minusDays(checkAfterDays + 1L));
    }
}
