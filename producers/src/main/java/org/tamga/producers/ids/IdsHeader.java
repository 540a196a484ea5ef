package org.tamga.producers.ids;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tamga.producers.source.Cells;
import org.tamga.producers.source.UnreadableFileException;

/** Which column stands where. Columns may stand in any order; those that are not read may be there or not. */
final class IdsHeader {
    static final char SEPARATOR = ';';
    private static final String OTHER_SEPARATORS = ",\t|";

    private final Map<IdsColumn, Integer> positions;
    private final int width;

    private IdsHeader(Map<IdsColumn, Integer> positions, int width) {
        this.positions = positions;
        this.width = width;
    }

    /** @throws UnreadableFileException if the separator is another one or a column is missing */
    static IdsHeader read(String file, long line, String header) throws UnreadableFileException {
        refuseOtherSeparator(file, line, header);
        List<String> names = cells(header).stream()
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .toList();
        Map<IdsColumn, Integer> positions = new EnumMap<>(IdsColumn.class);
        for (IdsColumn column : IdsColumn.values()) {
            if (names.contains(column.name())) {
                positions.put(column, names.indexOf(column.name()));
            }
        }
        List<IdsColumn> missing = Arrays.stream(IdsColumn.values())
                .filter(column -> !positions.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFileException(
                    file + ": line " + line + " is not the header of UNODC IDS CSV: no column "
                            + missing.toString().replaceAll("[\\[\\]]", "")
                            + ". Export the whole table: its columns together give each seizure its identity");
        }
        return new IdsHeader(positions, names.size());
    }

    /** How many cells a row has. */
    int width() {
        return width;
    }

    IdsRow row(List<String> cells) {
        Map<IdsColumn, String> row = new EnumMap<>(IdsColumn.class);
        positions.forEach((column, position) -> row.put(column, cells.get(position)));
        return new IdsRow(row);
    }

    /** @throws CsvParseException if the quotes do not fit */
    static List<String> cells(String row) {
        return Cells.of(row, SEPARATOR);
    }

    private static void refuseOtherSeparator(String file, long line, String header) throws UnreadableFileException {
        for (int i = 0; i < OTHER_SEPARATORS.length(); i++) {
            char other = OTHER_SEPARATORS.charAt(i);
            if (header.indexOf(other) >= 0 && header.indexOf(SEPARATOR) < 0) {
                throw new UnreadableFileException(file + ": the header in line " + line + " is separated by "
                        + name(other) + ", expected are semicolons (;). Save it again with semicolons");
            }
        }
    }

    private static String name(char separator) {
        return switch (separator) {
            case ',' -> "commas (,)";
            case '\t' -> "tabs";
            default -> "\"" + separator + "\"";
        };
    }
}
