package school.helpdesk.people.web;

/** What a list can say of an employee. */
enum Column {
    FAMILY_NAME("familyName", true),
    GIVEN_NAME("givenName", true),
    PATRONYMIC("patronymic", false),
    POSITION("position", true),
    USERNAME("username", true),
    EMAIL("email", false),
    TOOK_OFFICE_ON("tookOfficeOn", false),
    NEWCOMER("newcomer", false);

    private final String field;
    private final boolean needed;

    Column(String field, boolean needed) {
        this.field = field;
        this.needed = needed;
    }

    /** In {@link PersonForm}. */
    String field() {
        return field;
    }

    public boolean needed() {
        return needed;
    }

    static Column of(String field) {
        for (var column : values()) if (column.field.equals(field)) return column;
        throw new IllegalArgumentException(field);
    }
}
