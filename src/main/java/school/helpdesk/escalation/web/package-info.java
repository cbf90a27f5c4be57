/**
 * The pages of the way to Support: what it does at a moment, for people and for scripts; who is on the way; and the way of one
 * request, from the declaration by the letter and its appeals to the outcome.
 */
@NullMarked
package school.helpdesk.escalation.web;

import org.jspecify.annotations.NullMarked;
