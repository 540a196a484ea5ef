package org.tamga.producers.post.feeds;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;

/** {@code feed.properties}: the mapping of a feed, as its folder has it. In UTF-8; everything wrong is told at once. */
final class MappingFile {
    static final String NAME = "feed.properties";

    private MappingFile() {}

    /**
     * Reads it.
     *
     * @throws RefusedFeedException if anything in it is wrong
     * @throws IOException if it cannot be read
     */
    static Mapping read(Path file) throws IOException, RefusedFeedException {
        try {
            return parse(Files.readString(file));
        } catch (CharacterCodingException notUtf8) {
            throw new RefusedFeedException(
                    new Problem(NAME, "", ProblemCode.NOT_UTF8, "it is not UTF-8; save it again as UTF-8"));
        }
    }

    static Mapping parse(String text) throws RefusedFeedException {
        Set<String> twice = new LinkedHashSet<>();
        Map<String, String> entries = new LinkedHashMap<>();
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) { // a later line would silently win
                if (entries.put((String) key, ((String) value).strip()) != null) {
                    twice.add((String) key);
                }
                return super.put(key, value);
            }
        };
        try (Reader reader = new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException malformed) {
            throw new RefusedFeedException(
                    new Problem(NAME, "", ProblemCode.BAD_TEXT, "not a properties file: " + malformed.getMessage()));
        }
        MappingReader reader = new MappingReader(entries);
        twice.forEach(key -> reader.problem(key, "", ProblemCode.DUPLICATE_FIELD, "it stands here twice; keep one"));
        return reader.read();
    }
}
