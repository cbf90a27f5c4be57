package school.helpdesk.site.web;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.util.DetailedError;

/**
 * Mistakes in the order in which the form asks, which is that of its record's components; what concerns the whole form
 * comes first.
 */
record FieldOrder(List<String> fields) implements Comparator<DetailedError> {

    static FieldOrder of(@Nullable Object form) {
        var components = form == null ? null : form.getClass().getRecordComponents();
        return new FieldOrder(
                components == null
                        ? List.of()
                        : Stream.of(components).map(RecordComponent::getName).toList());
    }

    @Override
    public int compare(DetailedError one, DetailedError other) {
        return Integer.compare(fields.indexOf(one.getFieldName()), fields.indexOf(other.getFieldName()));
    }
}
