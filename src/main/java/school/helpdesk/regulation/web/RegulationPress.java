package school.helpdesk.regulation.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import school.helpdesk.escalation.BothClocks;
import school.helpdesk.paper.Press;
import school.helpdesk.paper.Prints;
import school.helpdesk.paper.Sheet;
import school.helpdesk.regulation.Regulation;
import school.helpdesk.school.PortalAddress;
import school.helpdesk.school.SchoolDesk;
import school.helpdesk.school.SchoolTime;

/** Prints the regulation. */
@Component
class RegulationPress {

    private static final String STYLE = "own:print.css";

    private final Press press;
    private final Prints prints;
    private final SchoolDesk school;
    private final SchoolTime time;
    private final PortalAddress portal;
    private final byte[] style;

    RegulationPress(Press press, Prints prints, SchoolDesk school, SchoolTime time, PortalAddress portal)
            throws IOException {
        this.press = press;
        this.prints = prints;
        this.school = school;
        this.time = time;
        this.portal = portal;
        this.style = new ClassPathResource("regulation/print.css").getContentAsByteArray();
    }

    byte[] print(Regulation regulation, Locale language) {
        var page = page(regulation, language);
        return prints.of(page, () -> press.print(page, Sheet.A4, Map.of(STYLE, style), made(regulation)));
    }

    /** On paper a link leads out of it. */
    private String page(Regulation regulation, Locale language) {
        var said = Map.of(
                "regulation",
                regulation,
                "school",
                school.profile(),
                "hours",
                BothClocks.of(time.now(), time.zone()),
                "address",
                portal.at("/regulation"));
        return press.set("regulation/print", said, language).replace(" href=\"/", " href=\"" + portal.at("/"));
    }

    /** What nobody approved has no day of its own. */
    private Instant made(Regulation regulation) {
        var approval = regulation.approval();
        return approval == null ? time.now() : approval.at();
    }
}
