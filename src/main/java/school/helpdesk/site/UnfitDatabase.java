package school.helpdesk.site;

/** The portal cannot work with this database, and says what to do. */
class UnfitDatabase extends RuntimeException {

    private final String remedy;

    UnfitDatabase(String fault, String remedy) {
        super(fault);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
