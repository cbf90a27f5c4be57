package school.helpdesk.regulation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.people.OrderBook;
import school.helpdesk.prose.Markdown;
import school.helpdesk.regulation.Regulation.Approval;
import school.helpdesk.regulation.Regulation.Part;
import school.helpdesk.school.SchoolTime;

/** Lays out the regulation and what it said before. */
@Service
@Transactional(readOnly = true)
public class RegulationReader {

    static final int PAGE = 50;

    private static final int HEADING_OF_A_SECTION = 2;

    private final SectionRevisions revisions;
    private final BroughtTexts brought;
    private final Placeholders placeholders;
    private final OrderBook orders;
    private final SchoolTime time;

    RegulationReader(
            SectionRevisions revisions,
            BroughtTexts brought,
            Placeholders placeholders,
            OrderBook orders,
            SchoolTime time) {
        this.revisions = revisions;
        this.brought = brought;
        this.placeholders = placeholders;
        this.orders = orders;
        this.time = time;
    }

    /** In two statements. */
    public Regulation regulation(Locale language) {
        Map<Section, SectionRevision> latest = revisions.findLatest().stream()
                .collect(Collectors.toMap(SectionRevision::section, Function.identity()));
        var standing = Section.own().stream()
                .map(section -> Optional.ofNullable(latest.get(section)).orElseGet(() -> brought(section)))
                .toList();
        return new Regulation(
                standing.stream().map(revision -> part(revision, language)).toList(),
                orders.inForce(),
                approval(standing));
    }

    /**
     * The latest revision of a section.
     *
     * @throws school.helpdesk.kernel.RuleBroken when nobody may edit it
     */
    public SectionRevision current(Section section) {
        section.expectOwn();
        return revisions.findFirstBySectionOrderByNumberDesc(section.number()).orElseGet(() -> brought(section));
    }

    /** @param before the last revision of the page before; null for the first page */
    public RevisionsPage revisions(@Nullable Long before) {
        var found = revisions.findBefore(before, Limit.of(PAGE + 1));
        if (found.size() <= PAGE) return new RevisionsPage(found, null);
        return new RevisionsPage(found.subList(0, PAGE), found.get(PAGE - 1).id());
    }

    /** What this revision changed. */
    public RevisionPage revision(long id) {
        var after = revisions.findById(id).orElseThrow(() -> new NotFound("revision " + id));
        return since(after.number() - 1, after);
    }

    /** What the revisions after this one changed, of which the writer has not seen any. */
    public RevisionPage changeSince(int seen, Section section) {
        var now = current(section);
        return since(seen > 0 && seen < now.number() ? seen : now.number() - 1, now);
    }

    private RevisionPage since(int number, SectionRevision after) {
        var before = revisions.findBySectionAndNumber(after.section().number(), number);
        return RevisionPage.between(before.orElse(after), after);
    }

    private SectionRevision brought(Section section) {
        return SectionRevision.brought(section, brought.of(section), time.now());
    }

    private Part part(SectionRevision revision, Locale language) {
        var text = placeholders.filled(revision.wording().in(language), language);
        return new Part(
                revision.section(),
                Markdown.html(text, HEADING_OF_A_SECTION),
                Wording.isEnglish(language) && revision.isEnglishOlder(),
                revision.isBrought());
    }

    private static @Nullable Approval approval(List<SectionRevision> standing) {
        if (standing.stream().anyMatch(SectionRevision::isBrought)) return null;
        return standing.stream()
                .max(Comparator.comparing(SectionRevision::id))
                .map(last -> new Approval(last.signedPosition(), last.signedAs(), last.madeAt()))
                .orElse(null);
    }
}
