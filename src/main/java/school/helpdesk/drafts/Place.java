package school.helpdesk.drafts;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a text was typed.
 *
 * @param address of the page that shows the form, with its query
 * @param form its name on that page, as the page's model calls it; where a page has many of a kind, with the id of its
 *     part of the page behind a dash
 */
public record Place(String address, String form) {

    private static final Pattern NUMBER = Pattern.compile("/(\\d+)(?=[/?]|$)");

    /** The page with this draft in its form. */
    public String with(UUID draft) {
        var page = UriComponentsBuilder.fromUriString(address).replaceQueryParam("draft", draft);
        return (form.contains("-") ? page.fragment(form) : page).toUriString();
    }

    public String path() {
        return address.replaceFirst("\\?.*", "");
    }

    /** What is typed there, for words that say so. */
    public String kind() {
        if (!form.equals("form")) return form.replaceFirst("-.*", "");
        var section = address.replaceFirst("^/([a-z]+).*", "$1");
        return section.equals("requests") && number().isEmpty() ? "new" : section;
    }

    /** Of the request whose page it is; empty for another page. */
    public String number() {
        var found = NUMBER.matcher(address);
        return found.find() ? found.group(1) : "";
    }
}
