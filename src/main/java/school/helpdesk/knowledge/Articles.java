package school.helpdesk.knowledge;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.people.Access;

interface Articles extends Repository<Article, UUID> {

    /** So that its rows may point at it. */
    Article saveAndFlush(Article article);

    Optional<Article> findBySlug(String slug);

    /** @throws NotFound when there is none, or it is not the reader's to see */
    default Article open(String slug, @Nullable Access reader) {
        return findBySlug(slug)
                .filter(article -> article.isOpenTo(reader))
                .orElseThrow(() -> new NotFound("guide " + slug));
    }

    Optional<Article> findByOnce(UUID once);

    @Query("select slug from Article where slug = :slug or slug like concat(:slug, '-%')")
    List<String> findSlugsLike(String slug);

    boolean existsBy();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Article where slug = :slug")
    Optional<Article> lock(String slug);

    /** Whoever writes a new one is served one after the other; held until the transaction ends. */
    @Query(nativeQuery = true, value = "select 1 from pg_advisory_xact_lock(hashtextextended('knowledge', 0))")
    int waitInLine();
}
