/** The pages of trainings. */
@NullMarked
package school.helpdesk.onboarding.web;

import org.jspecify.annotations.NullMarked;
