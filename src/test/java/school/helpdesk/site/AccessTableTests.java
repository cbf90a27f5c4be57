package school.helpdesk.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import school.helpdesk.Cast;
import school.helpdesk.PageTest;

/** Who gets which answer at every address of the portal: opening one is always a visible change of the file. */
@PageTest
class AccessTableTests {

    private static final Path FOUND = Path.of("target", "access-table.txt");
    private static final List<String> PEOPLE =
            List.of("visitor", "teacher", "teacher2", "consultant", "former", "director", "admin");

    /** The chain answers these itself, or nobody does. */
    private static final List<String> BESIDES = List.of(
            "POST /sign-out",
            "GET /actuator/env",
            "GET /actuator/health/liveness",
            "GET /actuator/health/readiness",
            "GET /actuator/metrics",
            "GET /favicon.ico",
            "GET /no-such-page",
            "GET /requests/no-such-number",
            "GET /requests/2147483647",
            "GET /people/00000000-0000-0000-0000-000000000000",
            "GET /schedule/drafts/00000000-0000-0000-0000-000000000000",
            "GET /schedule/versions/99");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    School school;

    @Autowired
    Assets assets;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    TransactionTemplate transaction;

    private School.@Nullable Things things;

    @BeforeEach
    void open() {
        things = school.open();
    }

    @Test
    void answersEverybodyAsTheTableSays() throws IOException {
        var table = new ArrayList<String>();
        table.add(row("", "", PEOPLE));
        for (var address : addresses()) {
            var parts = address.split(" ");
            var method = HttpMethod.valueOf(parts[0]);
            table.add(row(
                    parts[0],
                    parts[1],
                    PEOPLE.stream().map(who -> answer(method, parts[1], who)).toList()));
        }
        Files.write(FOUND, table);
        try (var kept = requireNonNull(getClass().getResourceAsStream("/site/access-table.txt"))) {
            assertThat(String.join("\n", table))
                    .as("compare with " + FOUND)
                    .isEqualToIgnoringNewLines(new String(kept.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        }
    }

    @Test
    void closesEveryOtherMethodToEverybody() {
        for (var pattern : addresses().stream().map(line -> line.split(" ")[1]).collect(Collectors.toSet()))
            for (var method : List.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.OPTIONS))
                for (var who : List.of("visitor", "consultant", "director", "admin"))
                    assertThat(answer(method, pattern, who))
                            .as(method + " " + pattern + " by " + who)
                            .isIn("404", "403");
    }

    @Test
    void hasNoDoorThatLeadsNowhere() {
        var all = addresses();
        for (var door : Doors.ALL) {
            if (door.pattern().contains("**")) continue;
            var shape = door.pattern().replace("*", "[^/]+");
            assertThat(all)
                    .as(door.method() + " " + door.pattern())
                    .anyMatch(address -> address.replaceAll("\\{[^}]+}", "x").matches(door.method() + " " + shape));
        }
    }

    private String answer(HttpMethod method, String pattern, String who) {
        var status = transaction.execute(rollingBack -> {
            rollingBack.setRollbackOnly();
            var address = pattern.startsWith("/assets/")
                    ? assets.cssHref()
                    : UriComponentsBuilder.fromUriString(pattern)
                            .buildAndExpand(requireNonNull(things).in(pattern))
                            .toUriString();
            var request = mvc.method(method).uri(address).with(csrf());
            var signedIn = signedIn(who);
            if (signedIn != null) request = request.with(signedIn);
            var response = request.exchange().getResponse();
            var to = response.getRedirectedUrl();
            return response.getStatus() + (to != null && to.equals("/sign-in") ? "*" : "");
        });
        return requireNonNull(status);
    }

    private @Nullable RequestPostProcessor signedIn(String who) {
        return switch (who) {
            case "teacher" -> cast.as(cast.teacher());
            case "teacher2" -> cast.as(cast.teacher2());
            case "consultant" -> cast.as(cast.consultant());
            case "former" -> cast.as(cast.formerConsultant());
            case "director" -> cast.as(cast.director());
            case "admin" -> cast.as(cast.admin());
            default -> null;
        };
    }

    private Set<String> addresses() {
        var all = new TreeSet<String>((one, other) -> {
            var byPath = one.split(" ")[1].compareTo(other.split(" ")[1]);
            return byPath != 0 ? byPath : one.compareTo(other);
        });
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessTableTests::addresses)
                .forEach(all::add);
        all.addAll(BESIDES);
        return all;
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var asked = methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
        return asked.stream()
                .flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }

    private static String row(String method, String address, List<String> answers) {
        var cells = answers.stream().map("%-10s"::formatted).collect(Collectors.joining(" "));
        return "%-4s %-58s %s".formatted(method, address, cells).stripTrailing();
    }
}
