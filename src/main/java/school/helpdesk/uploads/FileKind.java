package school.helpdesk.uploads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may be sent at all: its content must be of one of these types, and its name must say so. */
public enum FileKind {
    PICTURE(Set.of("image/png", "image/jpeg", "image/gif"), Set.of("png", "jpg", "jpeg", "gif")),
    PDF(Set.of("application/pdf"), Set.of("pdf")),
    OFFICE(
            Set.of(
                    "application/msword",
                    "application/vnd.ms-excel",
                    "application/vnd.ms-powerpoint",
                    "application/x-tika-msoffice",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "application/vnd.oasis.opendocument.presentation",
                    "application/rtf"),
            Set.of("doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf")),
    TEXT(Set.of("text/plain", "text/csv"), Set.of("txt", "csv", "log")),
    ARCHIVE(
            Set.of(
                    "application/zip",
                    "application/x-7z-compressed",
                    "application/x-rar-compressed",
                    "application/gzip"),
            Set.of("zip", "7z", "rar", "gz"));

    private final Set<String> types;
    private final Set<String> endings;

    FileKind(Set<String> types, Set<String> endings) {
        this.types = types;
        this.endings = endings;
    }

    /** Empty when the content is of no type that may be sent, or not what the name says. */
    public static Optional<FileKind> of(String type, String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.types.contains(type.replaceFirst(";.*", "")) && kind.endings.contains(ending))
                .findFirst();
    }
}
