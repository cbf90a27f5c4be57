package school.helpdesk.people;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.Token;

/** What a list would do to the people whom the portal knows at this moment; nothing while anything of it is refused. */
public record Enrolment(List<Step> steps, List<Refusal> refusals) {

    /** Somebody who has that username already, with a closed account or an open one. */
    public record Known(PersonId id, PersonDetails details, boolean closed) {}

    /** @param field of {@link PersonDetails}, or {@code username}, that the list must mend */
    public record Refusal(int row, String field, String key, List<Object> arguments) {}

    /** @param field of {@link PersonDetails} */
    public record Change(
            String field, @Nullable Object before, @Nullable Object after) {}

    /** @param known null when somebody is to be added */
    public record Step(int row, String username, @Nullable Known known, PersonDetails after) {

        public boolean isNew() {
            return known == null;
        }

        PersonId id() {
            return Objects.requireNonNull(known).id();
        }

        /** In full, as the list has it. */
        public String name() {
            return after.fullName();
        }

        /** In full, as the portal knows it. */
        public String nameBefore() {
            return known == null ? name() : known.details().fullName();
        }

        public List<Change> changes() {
            if (known == null) return List.of();
            var before = known.details();
            return Stream.of(
                            new Change("familyName", before.familyName(), after.familyName()),
                            new Change("givenName", before.givenName(), after.givenName()),
                            new Change("patronymic", before.patronymic(), after.patronymic()),
                            new Change("position", before.position(), after.position()),
                            new Change("email", before.email(), after.email()),
                            new Change("tookOfficeOn", before.tookOfficeOn(), after.tookOfficeOn()),
                            new Change("newcomer", before.newcomer(), after.newcomer()))
                    .filter(change -> !Objects.equals(change.before(), change.after()))
                    .toList();
        }
    }

    public List<Step> added() {
        return steps.stream().filter(Step::isNew).toList();
    }

    public List<Step> changed() {
        return steps.stream().filter(step -> !step.changes().isEmpty()).toList();
    }

    public List<Step> unchanged() {
        return steps.stream()
                .filter(step -> !step.isNew() && step.changes().isEmpty())
                .toList();
    }

    public boolean changesNothing() {
        return refusals.isEmpty() && unchanged().size() == steps.size();
    }

    /** Differs as soon as one word of what is shown differs: who says yes says it to this. */
    public String seal() {
        return HexFormat.of().formatHex(Token.hash(toString()));
    }
}
