package school.helpdesk.workdays;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param countFrom {@code next-day}, as the law has it, or {@code same-day} */
@ConfigurationProperties("helpdesk.workdays")
record WorkdaySettings(@DefaultValue("NEXT_DAY") CountFrom countFrom) {}
