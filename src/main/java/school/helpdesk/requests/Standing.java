package school.helpdesk.requests;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.requests.promise.Promise;

/** How a request stands or stood: all of it that acts change. */
@Embeddable
record Standing(
        @Enumerated(EnumType.STRING) RequestState state,
        @Column(name = "state_since") Instant since,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "assignee")) @Nullable
        PersonId assignee,

        @Nullable Instant assignedAt,
        @Embedded @Nullable Promise promise) {}
