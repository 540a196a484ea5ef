package org.tamga.producers.post.words;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The languages that the post speaks: as many as there are files {@code post/languages/LANGUAGE.json}. */
public final class Languages {
    private static final Logger LOG = LoggerFactory.getLogger(Languages.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ClassLoader files;
    private @Nullable Map<String, Language> read;

    private Languages(ClassLoader files) {
        this.files = files;
    }

    /** Those that come with Tamga. */
    public static Languages bundled() {
        return on(Objects.requireNonNull(Languages.class.getClassLoader()));
    }

    /** Those on a class path, in folders or jars. Nothing is read before it is asked for. */
    public static Languages on(ClassLoader files) {
        return new Languages(files);
    }

    /** English, then the others by code. One whose file cannot be read is left out, and the log says why. */
    public Collection<Language> all() {
        return read().values();
    }

    /** Empty if there is none of that code. */
    public Optional<Language> byCode(String code) {
        return Optional.ofNullable(read().get(code));
    }

    /** @param code such as {@code "ru"}; one that is not here gets English */
    public Words words(@Nullable String code) {
        return byCode(code == null ? Language.FIRST : code.toLowerCase(Locale.ROOT))
                .orElseGet(() -> byCode(Language.FIRST).orElseThrow())
                .words();
    }

    private synchronized Map<String, Language> read() {
        if (read == null) {
            read = Collections.unmodifiableMap(readAll());
        }
        return read;
    }

    private Map<String, Language> readAll() {
        Map<String, Language> languages = new LinkedHashMap<>();
        try {
            Language english = language(Language.FIRST);
            languages.put(Language.FIRST, english);
            for (String code : LanguageFiles.codes(files)) {
                if (!code.equals(Language.FIRST)) {
                    add(code, english, languages);
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("the languages on the class path cannot be read", unreadable);
        }
        return languages;
    }

    private void add(String code, Language english, Map<String, Language> languages) {
        try {
            languages.put(code, language(code).orElse(english));
        } catch (IOException | IllegalArgumentException wrong) {
            LOG.warn("{} is left out: {}", LanguageFiles.path(code), wrong.getMessage());
        }
    }

    private Language language(String code) throws IOException {
        try (InputStream in = files.getResourceAsStream(LanguageFiles.path(code))) {
            return Language.of(code, JSON.readTree(in));
        }
    }
}
