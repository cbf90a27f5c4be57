package school.helpdesk.site;

import org.jspecify.annotations.Nullable;

/**
 * One way in the navigation.
 *
 * @param count how much waits there; not shown when unknown or nothing
 * @param place where in the header it stands
 * @param current whether the page shown lies there
 */
public record NavEntry(
        String href, String labelKey, @Nullable Integer count, NavPlace place, boolean current) {

    public boolean isCounted() {
        return count != null && count > 0;
    }

    /** What the count means to someone who does not see the badge. */
    public String countKey() {
        return labelKey + ".count";
    }
}
