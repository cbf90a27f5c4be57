package school.helpdesk.schedule;

import java.nio.file.*;
import java.time.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import school.helpdesk.*;
import school.helpdesk.people.Audience;

@PageTest
class PosterProbeTests {
    @Autowired MockMvcTester mvc;
    @Autowired Cast cast;
    @Autowired DraftDesk drafts;
    @Autowired SigningDesk signing;
    @Autowired school.helpdesk.school.SchoolDesk profile;

    Reception line(int i) {
        var both = i % 2 == 0;
        int q = i / 5;
        return new Reception(Kind.WEEKLY, DayOfWeek.of(i % 5 + 1), null, LocalTime.of(8, 0).plusMinutes(q * 30), LocalTime.of(8, 25).plusMinutes(q * 30),
            i % 7 == 3 ? "доб. 114" : "каб. " + (100 + i), i % 7 == 3 ? Means.PHONE : Means.IN_PERSON, both ? Audience.BOTH : Audience.PARENTS,
            both ? cast.consultant() : cast.consultant2(), 15, 1);
    }

    @Test
    void probe() throws Exception {
        profile.change(new school.helpdesk.school.SchoolProfile("Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 2»", "Школа № 2", "г. Приречный",
                "ул. Школьная, 1", "+7 (900) 000-00-10", "help@school.example", "https://school.example", ZoneId.of("Asia/Krasnoyarsk"), school.helpdesk.school.Week.FIVE_DAYS));
        int n = 0;
        for (int lines : new int[] {7, 12, 20, 60}) {
            var some = new Reception[lines];
            for (int i = 0; i < lines; i++) some[i] = line(i);
            if (lines == 7) some[6] = Scenes.meeting("2026-12-04", "18:00", "19:00", cast.consultant2());
            Scenes.approved(drafts, signing, cast, new Heading("График на 2026/27 учебный год" , Scenes.FIRST, Scenes.LAST), some);
            n++;
            for (var size : new String[] {"A4", "A3"}) get("/schedule/versions/" + n + "/poster.pdf?size=" + size, lines + "-" + size, null);
            get("/schedule/versions/" + n + "/poster.pdf?size=A3", lines + "-A3w", null);
            get("/schedule/versions/" + n + "/poster.pdf?size=A3&lang=en", lines + "-A3en", null);
        }
        var id = drafts.begin(new Heading("Черновик <b>&", LocalDate.of(2026, 12, 1), Scenes.LAST), null, cast.consultant());
        for (int i = 0; i < 40; i++) drafts.add(id, line(i), cast.consultant());
        drafts.add(id, new Reception(Kind.WEEKLY, DayOfWeek.FRIDAY, null, LocalTime.of(20, 0), LocalTime.of(21, 0), "🎉 مرحبا שלום <script>alert(1)</script> \u202eabc & \"ё\"" + "w".repeat(120), Means.ONLINE, Audience.BOTH, cast.consultant(), 15, 1), cast.consultant());
        get("/schedule/drafts/" + id + "/poster.pdf", "draft", cast.consultant());
        System.out.println(mvc.get().uri("/schedule").exchange().getResponse().getContentAsString().lines().filter(l -> l.contains("poster")).toList());
        System.out.println(mvc.get().uri("/schedule/poster.pdf?size=A5").exchange().getResponse().getContentAsString().lines().filter(l -> l.contains("lead")).toList());
    }

    void get(String uri, String name, school.helpdesk.kernel.PersonId me) throws Exception {
        var t = System.nanoTime();
        var req = mvc.get().uri(uri);
        if (me != null) req = req.with(cast.as(me));
        var r = req.exchange().getResponse();
        System.out.println("PROBE " + name + " " + r.getStatus() + " " + r.getContentAsByteArray().length + " " + (System.nanoTime() - t) / 1000000 + "ms " + r.getHeader("Content-Disposition"));
        if (r.getStatus() == 200) Files.write(Path.of("/tmp/ptsans/" + name + ".pdf"), r.getContentAsByteArray());
    }
}
