package school.helpdesk.people.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;
import school.helpdesk.people.sheet.SheetReader;

record ImportForm(@Nullable MultipartFile file) {

    static ImportForm empty() {
        return new ImportForm(null);
    }

    /** No more of it than is ever read, and one byte to tell that there is more. */
    byte[] content(Errors errors) throws IOException {
        if (file == null || (file.isEmpty() && !StringUtils.hasText(file.getOriginalFilename()))) {
            errors.rejectValue("file", "people.import.no-file");
            return new byte[0];
        }
        try (var stream = file.getInputStream()) {
            return stream.readNBytes(SheetReader.MOST_BYTES + 1);
        }
    }
}
