package school.helpdesk.kernel;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the names of constants in addresses and forms, where anybody can write anything. */
public final class Named {

    private Named() {}

    /** The constant of that name; empty when there is none. */
    public static <E extends Enum<E>> Optional<E> of(E[] constants, @Nullable String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
