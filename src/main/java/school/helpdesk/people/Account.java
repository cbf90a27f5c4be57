package school.helpdesk.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;

/** The way in of one person. Without a password it waits for its invitation; closed, nobody gets in. */
@Entity
class Account {

    @EmbeddedId
    private PersonId person;

    private String username;
    private @Nullable String password;

    /** A session counts only while it carries this number; raising it ends them all. */
    private int epoch;

    private @Nullable Instant closedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(PersonId person, String username) {
        this.person = person;
        this.username = normalised(username);
    }

    static String normalised(String username) {
        return Typing.plain(username).toLowerCase(Locale.ROOT);
    }

    void choosePassword(String encoded) {
        if (isClosed()) throw new RuleBroken("people.rule.account-closed");
        password = encoded;
        signOutEverywhere();
    }

    void signOutEverywhere() {
        epoch++;
    }

    void close(Instant at) {
        if (isClosed()) return;
        closedAt = at;
        signOutEverywhere();
    }

    void open() {
        closedAt = null;
    }

    void hold(Set<Role> now) {
        roles.retainAll(now);
        roles.addAll(now);
    }

    PersonId person() {
        return person;
    }

    String username() {
        return username;
    }

    int epoch() {
        return epoch;
    }

    @Nullable
    String password() {
        return password;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }
}
