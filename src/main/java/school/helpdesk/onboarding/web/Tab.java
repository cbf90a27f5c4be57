package school.helpdesk.onboarding.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import school.helpdesk.onboarding.Standing;

/** One look at the list. Going from one to another keeps the period. */
record Tab(Standing show, String href, int count, boolean current) {

    static List<Tab> all(Standing now, PeriodForm period, Map<Standing, Integer> counts) {
        return Arrays.stream(Standing.values())
                .map(show -> new Tab(show, href(show, period, null), counts.getOrDefault(show, 0), show == now))
                .toList();
    }

    static String href(Standing show, PeriodForm period, @Nullable String after) {
        return UriComponentsBuilder.fromPath("/trainings")
                .queryParam("show", show)
                .queryParamIfPresent("from", Optional.ofNullable(period.from()))
                .queryParamIfPresent("to", Optional.ofNullable(period.to()))
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .encode()
                .toUriString();
    }
}
