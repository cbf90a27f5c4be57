package school.helpdesk.knowledge;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.kernel.RuleBroken;
import school.helpdesk.kernel.Signature;
import school.helpdesk.people.Access;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.school.SchoolTime;

/**
 * Writes guides and keeps them true. Only consultants in force do; to anybody else a guide that they want to change is
 * {@link NotFound}. The same act repeated by the same person changes nothing and is no error.
 */
@Service
@Transactional
public class ArticleDesk {

    private final Articles articles;
    private final Revisions revisions;
    private final ArticleActs acts;
    private final Opinions opinions;
    private final PictureShelf pictures;
    private final AppointmentDesk appointments;
    private final SchoolTime time;

    ArticleDesk(
            Articles articles,
            Revisions revisions,
            ArticleActs acts,
            Opinions opinions,
            PictureShelf pictures,
            AppointmentDesk appointments,
            SchoolTime time) {
        this.articles = articles;
        this.revisions = revisions;
        this.acts = acts;
        this.opinions = opinions;
        this.pictures = pictures;
        this.appointments = appointments;
        this.time = time;
    }

    /**
     * Writes a new guide, which is shown at once.
     *
     * @param once marks the form it was written on: sent again, it is the same guide
     * @return its address
     * @throws RuleBroken when its text names a picture without words for it, or one that is not there
     */
    public String write(Wording wording, PersonId me, UUID once) {
        expectConsultant(me);
        articles.waitInLine();
        return articles.findByOnce(once)
                .orElseGet(() -> begin(Slug.of(wording.title()), wording, sign(me), once))
                .slug();
    }

    /**
     * Writes a guide anew; what it said before stays readable.
     *
     * @param seen the revision on which the writer's text is based
     * @return whether it was saved; it was not when somebody else has written another revision meanwhile
     * @throws RuleBroken as when it is written
     */
    public boolean revise(String slug, Wording wording, String why, int seen, PersonId me) {
        var article = forWork(slug, me);
        if (article.wording().equals(wording)) return true;
        if (article.revision() != seen) return false;
        save(article.revise(wording, why, sign(me)));
        return true;
    }

    /** It is still true, says somebody who has looked. */
    public void check(String slug, PersonId me) {
        var article = forWork(slug, me);
        var today = time.endOf(time.today().minusDays(1));
        if (acts.existsByArticleIdAndActAndMadeByAndMadeAtGreaterThanEqual(
                article.id(), ArticleAct.Kind.CHECK, me, today)) return;
        acts.save(article.check(sign(me)));
    }

    /** From now on only consultants and the director see it. */
    public void withdraw(String slug, PersonId me) {
        var article = forWork(slug, me);
        if (!article.isWithdrawn()) acts.save(article.withdraw(sign(me)));
    }

    public void publish(String slug, PersonId me) {
        var article = forWork(slug, me);
        if (article.isWithdrawn()) acts.save(article.publish(sign(me)));
    }

    /**
     * Counts whether the guide helped; who changes their mind is counted by their last word.
     *
     * @param voter something that stays the same for one visitor and leads to nobody
     */
    public void vote(String slug, @Nullable Access reader, String voter, boolean useful) {
        opinions.vote(articles.open(slug, reader).id(), voter, useful, time.today());
    }

    /**
     * Counts a question that was not sent because this guide had answered it.
     *
     * @param once marks the form that was not sent
     */
    public void answer(String slug, Access reader, UUID once) {
        opinions.answer(articles.open(slug, reader).id(), once, time.today());
    }

    /** What the portal brings along, written by nobody; nothing, and unread, when there are guides already. */
    void bring(Supplier<List<StarterSet.Guide>> guides) {
        if (articles.existsBy()) return;
        articles.waitInLine();
        if (articles.existsBy()) return;
        for (var guide : guides.get()) begin(guide.slug(), guide.wording(), null, UUID.randomUUID());
    }

    private Article begin(String slug, Wording wording, @Nullable Signature by, UUID once) {
        var free = Slug.free(slug, articles.findSlugsLike(slug));
        var article = articles.saveAndFlush(new Article(free, wording, by == null ? time.now() : by.at(), once));
        save(article.first(by));
        return article;
    }

    private void save(Revision revision) {
        pictures.attach(revisions.saveAndFlush(revision));
    }

    private Article forWork(String slug, PersonId me) {
        expectConsultant(me);
        return articles.lock(slug).orElseThrow(() -> new NotFound("guide " + slug));
    }

    private void expectConsultant(PersonId me) {
        if (!appointments.isConsultant(me, time.today())) throw new NotFound("guides to write");
    }

    private Signature sign(PersonId me) {
        return new Signature(me, time.now());
    }
}
