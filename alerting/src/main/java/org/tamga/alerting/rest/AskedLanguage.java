package org.tamga.alerting.rest;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.words.Words;

/** The language of an answer: {@code ?lang=} if it is there, otherwise what Accept-Language prefers, otherwise English. */
final class AskedLanguage {
    private AskedLanguage() {}

    static Words of(Context request) {
        String asked = request.queryParam("lang");
        if (asked == null || asked.isEmpty()) {
            return Words.in(preferred(request.header("Accept-Language")));
        }
        return Words.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equalsIgnoreCase(asked))
                .findFirst()
                .map(Words::in)
                .orElseThrow(() -> RefusedRequest.bad(
                        "lang",
                        asked,
                        "one of "
                                + String.join(
                                        ", ",
                                        Words.LANGUAGES.stream()
                                                .map(Locale::getLanguage)
                                                .toList())));
    }

    private static Locale preferred(@Nullable String header) {
        Locale found = header == null ? null : Locale.lookup(ranges(header), Words.LANGUAGES);
        return found == null ? Locale.ENGLISH : found;
    }

    /** A header that is none is as good as absent: browsers send what they like. */
    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
