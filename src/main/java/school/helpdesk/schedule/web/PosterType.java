package school.helpdesk.schedule.web;

/** How large the lines of a poster are set; {@code schedule/poster.css} knows the same names. */
enum PosterType {
    LARGE(8),
    MEDIUM(13),
    SMALL(20),
    /** As small as it gets; goes on over several sheets. */
    PAGED(Integer.MAX_VALUE);

    private final int mostLines;

    PosterType(int mostLines) {
        this.mostLines = mostLines;
    }

    /** The largest in which so many ordinary lines may fit on one sheet. */
    static PosterType first(int lines) {
        for (var type : values()) if (lines <= type.mostLines) return type;
        return PAGED;
    }

    PosterType smaller() {
        return values()[Math.min(ordinal() + 1, PAGED.ordinal())];
    }
}
