package school.helpdesk.regulation;

import java.util.List;
import java.util.stream.Stream;
import school.helpdesk.kernel.NotFound;
import school.helpdesk.kernel.RuleBroken;

/** The sections of the regulation in their order. The last two repeat the rules of Support, which are no school's to change. */
public enum Section {
    GENERAL,
    HELPERS,
    HELP,
    TRAINING,
    SUPPORT_HOURS,
    SUPPORT_RULES;

    /** @throws NotFound when there is none of that number */
    public static Section numbered(int number) {
        if (number < 1 || number > values().length) throw new NotFound("section " + number);
        return values()[number - 1];
    }

    /** Those of the school. */
    static List<Section> own() {
        return Stream.of(values()).filter(section -> !section.isFixed()).toList();
    }

    /** Counts from 1. */
    public int number() {
        return ordinal() + 1;
    }

    public boolean isFixed() {
        return this == SUPPORT_HOURS || this == SUPPORT_RULES;
    }

    /** @throws RuleBroken when nobody may edit this section */
    public void expectOwn() {
        if (isFixed()) throw new RuleBroken("regulation.rule.fixed", number());
    }
}
