package school.helpdesk.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.PersonCard;
import school.helpdesk.requests.queue.QueueFilter;

/**
 * One thing that narrows the queue.
 *
 * @param key of the words that name it
 * @param name a part of these words; empty when there is none
 * @param without the queue without this
 */
record Chip(String key, String name, String without) {

    /** @param people may lack whom nobody knows */
    static List<Chip> all(QueueFilter now, String words, Map<PersonId, PersonCard> people) {
        var chips = new ArrayList<Chip>();
        var wider = new QueueFilter(null, now.topic(), now.channel(), now.mine(), now.late(), now.assignee());
        if (now.state() != null) chips.add(chip("requests.state." + now.state(), "", wider, words));
        wider = new QueueFilter(now.state(), null, now.channel(), now.mine(), now.late(), now.assignee());
        if (now.topic() != null) chips.add(chip("requests.topic." + now.topic(), "", wider, words));
        wider = new QueueFilter(now.state(), now.topic(), null, now.mine(), now.late(), now.assignee());
        if (now.channel() != null) chips.add(chip("requests.channel." + now.channel(), "", wider, words));
        wider = new QueueFilter(now.state(), now.topic(), now.channel(), false, now.late(), null);
        if (now.mine()) chips.add(chip("requests.chip.mine", "", wider, words));
        if (now.assignee() != null) chips.add(worker(now.assignee(), wider, words, people));
        wider = new QueueFilter(now.state(), now.topic(), now.channel(), now.mine(), false, now.assignee());
        if (now.late()) chips.add(chip("requests.tab.late", "", wider, words));
        if (!words.isEmpty()) chips.add(chip("requests.chip.words", words, now, ""));
        return chips;
    }

    private static Chip worker(PersonId assignee, QueueFilter wider, String words, Map<PersonId, PersonCard> people) {
        if (assignee.equals(QueueFilter.NOBODY)) return chip("requests.chip.nobody", "", wider, words);
        @Nullable PersonCard card = people.get(assignee);
        if (card == null) return chip("requests.chip.unknown", "", wider, words);
        return chip("requests.chip.person", card.shortName(), wider, words);
    }

    private static Chip chip(String key, String name, QueueFilter wider, String words) {
        return new Chip(key, name, Tab.href(wider, words, null));
    }
}
