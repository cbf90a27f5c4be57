package school.helpdesk.regulation;

/**
 * What a director makes of a section.
 *
 * @param englishFits whether the English text is true of this Russian one although it stays as it was
 * @param why what was changed and why, for the history; may be empty
 * @param seen the number of the revision on which the text is based
 */
public record Change(Wording wording, boolean englishFits, String why, int seen) {}
