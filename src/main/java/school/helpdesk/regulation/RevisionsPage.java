package school.helpdesk.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param revisions of all sections, the newest first
 * @param next the last of them, when there are more after it; else null
 */
public record RevisionsPage(
        List<SectionRevision> revisions, @Nullable Long next) {}
