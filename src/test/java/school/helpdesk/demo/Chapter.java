package school.helpdesk.demo;

/** One part of the story; told in the order of their numbers, through the same desks that people use. */
interface Chapter {

    void tell();
}
