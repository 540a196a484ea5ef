package org.tamga.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A bundled table: UTF-8, comma separated, one header line, a cell with a comma or a quote in double quotes, lines that
 * are empty or start with {@code #} left out. A file that does not have its columns is a fault of the build and throws.
 */
record Table(String file, List<List<String>> rows) {

    static Table read(String file, String... columns) {
        InputStream in = Table.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("bundled table " + file + " is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<List<String>> rows = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Table::cells)
                    .toList();
            return checked(file, List.of(columns), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table checked(String file, List<String> columns, List<List<String>> rows) {
        if (rows.isEmpty() || !rows.get(0).equals(columns)) {
            throw new IllegalStateException(file + ": the header must be " + String.join(",", columns));
        }
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalStateException(file + ": " + columns.size() + " cells wanted in " + row);
            }
        }
        return new Table(file, rows.subList(1, rows.size()));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
