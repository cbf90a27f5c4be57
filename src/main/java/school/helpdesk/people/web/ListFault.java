package school.helpdesk.people.web;

import java.util.Comparator;

/**
 * What keeps a row of a list from being taken in.
 *
 * @param column as the list names it
 * @param typed what stands there, as much of it as one can look at
 */
record ListFault(int row, String column, String typed, String words) {

    private static final int SHOWN = 60;

    static final Comparator<ListFault> IN_ORDER = Comparator.comparingInt(ListFault::row);

    ListFault {
        if (typed.codePointCount(0, typed.length()) > SHOWN)
            typed = typed.substring(0, typed.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
