package org.tamga.producers.post.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import org.tamga.producers.post.words.Language;
import org.tamga.producers.post.words.Languages;

/** Which languages the page can be had in, and its words in one of them. */
final class LanguageRoutes {
    private final Languages languages;

    LanguageRoutes(Languages languages) {
        this.languages = languages;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/languages", this::list);
        routes.get("/api/languages/{code}", this::words);
    }

    private void list(Context request) {
        request.json(Map.of(
                "languages",
                languages.all().stream()
                        .map(language -> new LanguageView(
                                language.code(),
                                language.name(),
                                language.direction().html()))
                        .toList()));
    }

    private void words(Context request) {
        String code = request.pathParam("code");
        Language language = languages
                .byCode(code)
                .orElseThrow(
                        () -> new Refused(HttpStatus.NOT_FOUND, "bad-request", code + " is not in /api/languages"));
        request.json(language.page());
    }

    /** @param dir ltr or rtl */
    private record LanguageView(String code, String name, String dir) {}
}
