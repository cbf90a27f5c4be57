package school.helpdesk.knowledge;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import school.helpdesk.prose.Markdown;

/** The pictures that the text of a guide names, in order. */
record NamedPictures(List<Markdown.Named> all) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String NOBODYS = new UUID(0, 0).toString();

    static NamedPictures in(String body) {
        if (!mayBeIn(body)) return new NamedPictures(List.of());
        return new NamedPictures(Markdown.pictures(body).stream()
                .filter(picture -> picture.reference().startsWith(GuidePicture.SCHEME))
                .toList());
    }

    /** Without reading the text as a whole. */
    static boolean mayBeIn(String body) {
        return body.contains(GuidePicture.SCHEME);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether one of them says nothing to who cannot see it. */
    boolean lackWords() {
        return all.stream().anyMatch(picture -> picture.words().isEmpty());
    }

    /** Each once; what cannot be an id leads to none. */
    String[] ids() {
        return all.stream()
                .map(picture -> picture.reference().substring(GuidePicture.SCHEME.length()))
                .map(id -> ID.matcher(id).matches() ? id : NOBODYS)
                .distinct()
                .toArray(String[]::new);
    }
}
