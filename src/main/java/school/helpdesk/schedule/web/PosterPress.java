package school.helpdesk.schedule.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import school.helpdesk.schedule.Poster;
import school.helpdesk.school.SchoolDesk;

/** Prints posters, one at a time, and keeps what it printed for as long as all that is on it stays the same. */
@Component
class PosterPress {

    private static final int MOST_BYTES_KEPT = 8 << 20;

    private final ISpringTemplateEngine templates;
    private final ApplicationContext beans;
    private final SchoolDesk school;
    private final PosterFont font = new PosterFont();
    private final PosterPrinter printer = new PosterPrinter(font);
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Cache<String, byte[]> printed = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_KEPT)
            .weigher((String key, byte[] pdf) -> key.length() + pdf.length)
            .build();

    PosterPress(ISpringTemplateEngine templates, ApplicationContext beans, SchoolDesk school) throws IOException {
        this.templates = templates;
        this.beans = beans;
        this.school = school;
    }

    byte[] print(Poster poster, PosterSize size, Locale language) {
        var type = PosterType.first(poster.schedule().lines().size());
        var page = page(poster, size, type, language);
        var key = hash(page);
        var known = printed.getIfPresent(key);
        if (known != null) return known;
        oneAtATime.lock();
        try {
            return printed.get(key, missing -> print(poster, size, type, language, page));
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Whatever finds no room on one sheet is set smaller, and at the smallest goes on over several. */
    private byte[] print(Poster poster, PosterSize size, PosterType first, Locale language, String page) {
        try {
            var type = first;
            var sheet = printer.print(
                    page, size, poster.address(), poster.schedule().changed().at(), mostSheets(type));
            while (sheet.isEmpty()) {
                type = type.smaller();
                sheet = printer.print(
                        page(poster, size, type, language),
                        size,
                        poster.address(),
                        poster.schedule().changed().at(),
                        mostSheets(type));
            }
            return sheet.get();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int mostSheets(PosterType type) {
        return type == PosterType.PAGED ? Integer.MAX_VALUE : 1;
    }

    private String page(Poster poster, PosterSize size, PosterType type, Locale language) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            var said = new Context(
                    language, Map.of("poster", poster, "school", school.profile(), "size", size, "type", type));
            said.setVariable(
                    ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                    new ThymeleafEvaluationContext(beans, null));
            return font.settable(templates.process("schedule/poster", said));
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private static String hash(String page) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
