package org.tamga.producers.post.feeds;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.source.Cells;
import org.tamga.vocabulary.Nearest;

/**
 * The header of a file.
 *
 * @param separator between its cells
 * @param names the columns, without those that a rejects file adds
 * @param mended whether it is a rejects file, come back
 */
record CsvHeader(char separator, List<String> names, boolean mended) {
    static final String SEPARATORS = ";,\t";
    static final String LINE = "tamga-line";
    static final String PROBLEMS = "tamga-problems";

    CsvHeader {
        names = List.copyOf(names);
    }

    /**
     * Reads it with the separator that shows all mapped columns.
     *
     * @throws RefusedFeedException if none does
     */
    static CsvHeader read(String line, Mapping mapping) throws RefusedFeedException {
        List<Character> separators = mapping.separator()
                .map(List::of)
                .orElse(SEPARATORS.chars().mapToObj(c -> (char) c).toList());
        List<Problem> fewest = List.of();
        for (char separator : separators) {
            List<Problem> problems = new ArrayList<>();
            CsvHeader header = of(line, separator);
            mapped(mapping).distinct().forEach(column -> header.check(column, problems));
            if (problems.isEmpty()) {
                return header;
            }
            fewest = fewest.isEmpty() || problems.size() < fewest.size() ? problems : fewest;
        }
        throw new RefusedFeedException(fewest);
    }

    private static CsvHeader of(String line, char separator) {
        List<String> names;
        try {
            names = Cells.of(line, separator).stream().map(String::strip).toList();
        } catch (CsvParseException badQuotes) {
            names = List.of(line.strip());
        }
        int own = names.size() - 2;
        boolean mended =
                own > 0 && names.get(own).equals(LINE) && names.get(own + 1).equals(PROBLEMS);
        return mended
                ? new CsvHeader(
                        separator,
                        names.subList(0, own).stream().map(FormulaCells::plain).toList(),
                        true)
                : new CsvHeader(separator, names, false);
    }

    /** How many cells a row has. */
    int width() {
        return names.size() + (mended ? 2 : 0);
    }

    int position(String column) {
        return names.indexOf(column);
    }

    private static Stream<String> mapped(Mapping mapping) {
        return Stream.concat(
                mapping.id().stream(), mapping.columns().values().stream().flatMap(List::stream));
    }

    private void check(String column, List<Problem> problems) {
        int times = Collections.frequency(names, column);
        if (times == 0) {
            String near = Nearest.to(column, names)
                    .map(other -> "; is it \"" + other + "\"?")
                    .orElse(".");
            problems.add(new Problem(
                    column,
                    "",
                    ProblemCode.MISSING_FIELD,
                    "the header has no such column" + near + " Mend " + MappingFile.NAME + " or the file"));
        } else if (times > 1) {
            problems.add(new Problem(
                    column,
                    "",
                    ProblemCode.DUPLICATE_FIELD,
                    "the header has this column " + times + " times; give each a name of its own"));
        }
    }
}
