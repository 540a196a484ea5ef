package org.tamga.producers.ids;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One row: its cells without surrounding blanks, in Unicode's composed form. */
record IdsRow(Map<IdsColumn, String> cells) {
    IdsRow {
        EnumMap<IdsColumn, String> clean = new EnumMap<>(IdsColumn.class);
        cells.forEach((column, cell) -> clean.put(
                column, Normalizer.normalize(cell, Normalizer.Form.NFC).strip()));
        cells = clean;
    }

    /** Empty if the cell is blank. */
    Optional<String> get(IdsColumn column) {
        return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.isEmpty());
    }
}
