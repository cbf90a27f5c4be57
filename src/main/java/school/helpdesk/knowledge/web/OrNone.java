package school.helpdesk.knowledge.web;

import java.beans.PropertyEditorSupport;
import java.util.EnumSet;

/** Reads a name of one of the constants; any other means none, so that the form says what is missing and keeps the rest. */
class OrNone<E extends Enum<E>> extends PropertyEditorSupport {

    private final Class<E> constants;

    OrNone(Class<E> constants) {
        this.constants = constants;
    }

    @Override
    public void setAsText(String name) {
        setValue(EnumSet.allOf(constants).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null));
    }
}
