package school.helpdesk.schedule;

import java.time.LocalDate;

/** A weekly reception that is not held because its day is no working day. */
public record FallenOut(LocalDate date, Reception reception) {}
