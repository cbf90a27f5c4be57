package school.helpdesk.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Revisions extends Repository<Revision, Revision.Key> {

    /** So that its pictures may point at it. */
    Revision saveAndFlush(Revision revision);

    @Query("from Revision where key.articleId = :article and key.number in :numbers order by key.number")
    List<Revision> findNumbered(UUID article, Collection<Integer> numbers);

    /** The newest first. */
    @Query("from Revision where key.articleId = :article order by key.number desc")
    List<Revision> findLatest(UUID article, Limit limit);
}
