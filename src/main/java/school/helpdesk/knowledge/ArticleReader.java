package school.helpdesk.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;
import school.helpdesk.people.PeopleDesk;
import school.helpdesk.prose.Difference;
import school.helpdesk.prose.Markdown;
import school.helpdesk.school.SchoolTime;

/** Lays out one guide for whoever may see it. A guide that is not one's to see is {@link NotFound}. */
@Service
@Transactional(readOnly = true)
public class ArticleReader {

    private static final int REVISIONS = 200;
    private static final int ACTS = 20;
    private static final int BELOW_THE_TITLE = 1;
    private static final int BELOW_A_SECTION = 2;

    private final Articles articles;
    private final Revisions revisions;
    private final ArticleActs acts;
    private final Opinions opinions;
    private final PictureShelf pictures;
    private final PeopleDesk people;
    private final KnowledgeSettings settings;
    private final SchoolTime time;

    ArticleReader(
            Articles articles,
            Revisions revisions,
            ArticleActs acts,
            Opinions opinions,
            PictureShelf pictures,
            PeopleDesk people,
            KnowledgeSettings settings,
            SchoolTime time) {
        this.articles = articles;
        this.revisions = revisions;
        this.acts = acts;
        this.opinions = opinions;
        this.pictures = pictures;
        this.people = people;
        this.settings = settings;
        this.time = time;
    }

    public ArticlePage page(String slug, @Nullable Access me) {
        var article = article(slug, me);
        var html = html(article, article.revision(), article.wording().body(), BELOW_THE_TITLE);
        if (!Article.isLookedAfterBy(me)) return new ArticlePage(article, html, List.of(), Map.of(), null, false);
        var done = acts.findByArticleIdOrderByIdDesc(article.id(), Limit.of(ACTS));
        var named = done.stream().map(act -> act.made().by()).collect(Collectors.toSet());
        return new ArticlePage(article, html, done, people.cards(named), opinions.of(article.id()), isOld(article));
    }

    /** The guide alone. */
    public Article article(String slug, @Nullable Access me) {
        return articles.open(slug, me);
    }

    public RevisionsPage revisions(String slug, Access me) {
        var article = article(slug, me);
        var found = revisions.findLatest(article.id(), Limit.of(REVISIONS));
        var named = found.stream()
                .map(Revision::madeBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet<PersonId>::new));
        return new RevisionsPage(article, found, people.cards(named));
    }

    /**
     * From one revision to another; asked for the first one alone, it differs from nothing.
     *
     * @param since an earlier one; null means the one before
     */
    public ChangePage change(String slug, int number, @Nullable Integer since, Access me) {
        var article = article(slug, me);
        var earlier = since == null ? Math.max(number - 1, 1) : since;
        var found = revisions.findNumbered(article.id(), new HashSet<>(List.of(earlier, number)));
        if (earlier > number || found.size() != (earlier == number ? 1 : 2))
            throw new NotFound("revision " + number + " of " + slug);
        var before = found.get(0);
        var after = found.get(found.size() - 1);
        var was = before.wording();
        var is = after.wording();
        return new ChangePage(
                article,
                before,
                after,
                Optional.ofNullable(after.madeBy()).map(people::card).orElse(null),
                html(article, number, is.body(), BELOW_A_SECTION),
                Difference.between(was.title(), is.title()),
                Difference.between(was.summary(), is.summary()),
                Difference.between(was.body(), is.body()));
    }

    private String html(Article article, int revision, String body, int below) {
        return Markdown.html(body, below, pictures.of(article.id(), revision, body));
    }

    private boolean isOld(Article article) {
        return !article.isWithdrawn() && article.checkedAt().isBefore(settings.before(time));
    }
}
