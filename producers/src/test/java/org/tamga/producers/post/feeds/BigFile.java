package org.tamga.producers.post.feeds;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Passages of vehicles, as many as a file of some size holds, no two alike. */
final class BigFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 1, 0, 0);

    private BigFile() {}

    /** Writes it and returns how many rows it has. */
    static int write(Path file, long bytes, String note) throws IOException {
        int rows = 0;
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Время;Номер;Страна;Примечание\n");
            while (written < bytes) {
                String row = TIME.format(FIRST.plusSeconds(rows)) + ";" + rows % 1_000 + " ABC " + rows % 17 + ";KZ;"
                        + note + "\n";
                out.write(row);
                written += row.length();
                rows++;
            }
        }
        return rows;
    }
}
