package school.helpdesk.escalation;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a letter lacks, each with the ground on which Support would reject it for that. */
public enum Lack {
    STEPS(Outcome.REJECTED_INSUFFICIENT_INFORMATION) {
        @Override
        boolean isIn(Letter letter) {
            return isShort(letter.steps(), ENOUGH_WORDS);
        }
    },
    HAPPENED(Outcome.REJECTED_INSUFFICIENT_INFORMATION) {
        @Override
        boolean isIn(Letter letter) {
            return isShort(letter.happened(), ENOUGH_WORDS);
        }
    },
    EXPECTED(Outcome.REJECTED_INSUFFICIENT_INFORMATION) {
        @Override
        boolean isIn(Letter letter) {
            return letter.expected().isBlank();
        }
    },
    PLACE(Outcome.REJECTED_INSUFFICIENT_INFORMATION) {
        @Override
        boolean isIn(Letter letter) {
            return letter.place().isBlank();
        }
    },
    OCCURRED(Outcome.REJECTED_INSUFFICIENT_INFORMATION) {
        @Override
        boolean isIn(Letter letter) {
            return letter.occurred().isBlank();
        }
    },
    BROWSER(Outcome.REJECTED_INSUFFICIENT_INFORMATION) {
        @Override
        boolean isIn(Letter letter) {
            return letter.browser().isBlank();
        }
    },
    REACH(Outcome.REJECTED_INSUFFICIENT_INFORMATION) {
        @Override
        boolean isIn(Letter letter) {
            return letter.reach().isBlank();
        }
    },
    /** A subject that would fit any question. */
    SUBJECT(Outcome.REJECTED_INCORRECT_OR_UNCONSTRUCTIVE) {
        @Override
        boolean isIn(Letter letter) {
            return isShort(letter.subject(), 3);
        }
    },
    /** Capitals and rows of exclamation marks, where a calm word is answered sooner. */
    CALM(Outcome.REJECTED_INCORRECT_OR_UNCONSTRUCTIVE) {
        @Override
        boolean isIn(Letter letter) {
            return isLoud(letter.subject()) || isLoud(letter.happened()) || isLoud(letter.more());
        }
    };

    private static final int ENOUGH_WORDS = 4;
    private static final int FEW_LETTERS = 20;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Outcome ground;

    Lack(Outcome ground) {
        this.ground = ground;
    }

    abstract boolean isIn(Letter letter);

    public Outcome ground() {
        return ground;
    }

    public static Set<Lack> of(Letter letter) {
        var lacks = EnumSet.allOf(Lack.class);
        lacks.removeIf(lack -> !lack.isIn(letter));
        return lacks;
    }

    private static boolean isShort(String text, int words) {
        return text.isBlank() || BLANKS.split(text.strip()).length < words;
    }

    private static boolean isLoud(String text) {
        var letters = text.codePoints().filter(Character::isLetter).count();
        var capitals = text.codePoints().filter(Character::isUpperCase).count();
        return text.contains("!!") || (letters >= FEW_LETTERS && capitals * 2 > letters);
    }
}
