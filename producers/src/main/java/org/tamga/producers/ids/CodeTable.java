package org.tamga.producers.ids;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tamga.vocabulary.NormalForm;

/**
 * From the words of one column to Tamga's own, by a bundled table ({@code word;code} a line). An empty code means that the
 * word says nothing, for example "Other". Words are equal if their normal forms are.
 */
final class CodeTable<E extends Enum<E>> {
    private final Map<String, Optional<E>> codes;

    private CodeTable(Map<String, Optional<E>> codes) {
        this.codes = codes;
    }

    static <E extends Enum<E>> CodeTable<E> read(String file, Class<E> type) {
        Map<String, Optional<E>> codes = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(CodeTable.class.getResourceAsStream(file), file);
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(';')
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofCsvRecord(in)) {
            for (CsvRecord row : rows) {
                String code = row.getField(1).strip();
                codes.put(
                        NormalForm.of(row.getField(0)),
                        code.isEmpty() ? Optional.empty() : Optional.of(Enum.valueOf(type, code)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CodeTable<>(Collections.unmodifiableMap(codes));
    }

    boolean knows(String word) {
        return codes.containsKey(NormalForm.of(word));
    }

    /** Empty if the word says nothing or is not in the table. */
    Optional<E> codeOf(String word) {
        return codes.getOrDefault(NormalForm.of(word), Optional.empty());
    }

    Set<String> words() {
        return codes.keySet();
    }
}
