/** A believable school for whoever tries the portal out; it never reaches the production jar. */
package school.helpdesk.demo;
