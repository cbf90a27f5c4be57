package school.helpdesk.drafts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;
import school.helpdesk.kernel.FormMark;
import school.helpdesk.kernel.PersonId;
import school.helpdesk.people.Access;

/** Puts drafts into the forms of the page that is being made; templates know it as {@code @drafts}. */
@Component
public class Drafts {

    private static final String RESTORED = Drafts.class.getName() + ".restored";
    private static final String OFFERED = Drafts.class.getName() + ".offered";

    private final HttpServletRequest request;
    private final DraftsDesk desk;
    private final Seal seal;
    private final ConversionService mvcConversionService;

    Drafts(HttpServletRequest request, DraftsDesk desk, Seal seal, ConversionService mvcConversionService) {
        this.request = request;
        this.desk = desk;
        this.seal = seal;
        this.mvcConversionService = mvcConversionService;
    }

    /**
     * For a form that is shown now.
     *
     * @param address of the page to which the form belongs
     * @param form its name there, that of its object in the model
     * @param texts the names of its long texts, separated by commas
     * @param once its mark, where the form itself has one already; else it gets one that survives being shown again
     */
    public Slip slip(String address, String form, String texts, @Nullable String once) {
        var place = new Place(address, form);
        var restored = restored(form);
        var mark = once != null && !once.isEmpty() ? once : mark(place, restored);
        var me = me();
        if (me == null) return new Slip(null, mark, null, List.of());
        var ticket = new Ticket(me, place, List.of(texts.split(",")), FormMark.of(mark));
        var offers = offered(address, me).stream()
                .filter(draft -> draft.place().equals(place) && !draft.mark().equals(ticket.mark()))
                .toList();
        return new Slip(seal.token(ticket), mark, restored, offers);
    }

    /** The form with what its draft holds, where the address asks for it; else the given one. */
    @SuppressWarnings("unchecked")
    public <F extends Record> F typed(String form, F fresh) {
        var restored = restored(form);
        if (restored == null) return fresh;
        var binder = new DataBinder(null, form);
        binder.setTargetType(ResolvableType.forClass(fresh.getClass()));
        binder.setConversionService(mvcConversionService);
        binder.construct(new Fields(restored.fields()));
        return binder.getTarget() == null ? fresh : (F) binder.getTarget();
    }

    /** Who is signed in; null for a visitor. */
    public static @Nullable PersonId me() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Access access
                ? access.person()
                : null;
    }

    /** Lets a draft of this page stand in its form. */
    static void restore(Draft draft, HttpServletRequest request) {
        request.setAttribute(RESTORED, draft);
    }

    private @Nullable Draft restored(String form) {
        return request.getAttribute(RESTORED) instanceof Draft draft
                        && draft.place().form().equals(form)
                ? draft
                : null;
    }

    private String mark(Place place, @Nullable Draft restored) {
        var known = restored == null
                ? posted(place)
                : Optional.ofNullable(restored.fields().get("once"));
        return known.filter(once -> !once.isEmpty())
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** The mark of the form that was just sent, when it is the same one. */
    private Optional<String> posted(Place place) {
        return Optional.ofNullable(request.getParameter("draft"))
                .flatMap(seal::open)
                .filter(ticket -> ticket.place().equals(place) && ticket.owner().equals(me()))
                .map(ticket -> request.getParameter("once"));
    }

    /** Asked for once a page, however many forms it has. */
    @SuppressWarnings("unchecked")
    private List<Draft> offered(String address, PersonId me) {
        var known = (Map<String, List<Draft>>) request.getAttribute(OFFERED);
        if (known != null && known.containsKey(address)) return known.get(address);
        var found = desk.at(address, me);
        request.setAttribute(OFFERED, Map.of(address, found));
        return found;
    }

    private record Fields(Map<String, String> fields) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            return fields.get(name);
        }

        @Override
        public Set<String> getNames() {
            return fields.keySet();
        }
    }
}
