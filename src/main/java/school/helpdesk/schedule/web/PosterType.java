package school.helpdesk.schedule.web;

/** How large the lines of a poster are set; {@code schedule/poster.css} knows the same names. */
enum PosterType {
    LARGE(8),
    MEDIUM(13),
    NORMAL(20),
    /** As large as that, but the lines stand close. */
    DENSE(20),
    /** Goes on over several sheets. */
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

    /** Whether initials must do. */
    public boolean isBrief() {
        return this == NORMAL || this == DENSE;
    }

    PosterType smaller() {
        return values()[Math.min(ordinal() + 1, PAGED.ordinal())];
    }
}
