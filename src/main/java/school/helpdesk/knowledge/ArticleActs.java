package school.helpdesk.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import school.helpdesk.kernel.PersonId;

interface ArticleActs extends Repository<ArticleAct, Long> {

    ArticleAct save(ArticleAct act);

    boolean existsByArticleIdAndActAndMadeByAndMadeAtGreaterThanEqual(
            UUID articleId, ArticleAct.Kind act, PersonId madeBy, Instant since);

    List<ArticleAct> findByArticleIdOrderByIdDesc(UUID articleId, Limit limit);
}
