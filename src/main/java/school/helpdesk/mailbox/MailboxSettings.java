package school.helpdesk.mailbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param trustedServer by which name the school's own mail server signs what it found about senders (RFC 8601); empty when
 *     it finds nothing, and then only signed addresses are proof of anything
 */
@ConfigurationProperties("helpdesk.mailbox")
record MailboxSettings(@DefaultValue("") String trustedServer) {}
