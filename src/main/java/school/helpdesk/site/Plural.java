package school.helpdesk.site;

/** The forms a counted noun takes, by the rules of CLDR for whole numbers. */
enum Plural {
    ONE,
    FEW,
    MANY,
    OTHER;

    static Plural of(String language, long count) {
        var n = Math.abs(count);
        return language.equals("ru") ? russian(n % 10, n % 100) : n == 1 ? ONE : OTHER;
    }

    private static Plural russian(long lastDigit, long lastTwo) {
        if (lastDigit == 1 && lastTwo != 11) return ONE;
        if (lastDigit >= 2 && lastDigit <= 4 && (lastTwo < 12 || lastTwo > 14)) return FEW;
        return MANY;
    }

    String suffix() {
        return "." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
