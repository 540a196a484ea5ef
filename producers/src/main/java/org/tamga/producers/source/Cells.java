package org.tamga.producers.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/** The cells of one row. */
public final class Cells {
    private Cells() {}

    /** @throws CsvParseException if the quotes do not fit */
    public static List<String> of(String row, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .ofSingleCsvRecord(row)
                .getFields();
    }
}
