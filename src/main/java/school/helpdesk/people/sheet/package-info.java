/** Tables in files from outside, read as texts. Nothing in such a file is trusted, its name and its sizes least of all. */
@NullMarked
package school.helpdesk.people.sheet;

import org.jspecify.annotations.NullMarked;
