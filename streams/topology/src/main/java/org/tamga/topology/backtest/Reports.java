package org.tamga.topology.backtest;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Files that are whole or not there: written beside, and moved to their place. */
final class Reports {
    private Reports() {}

    /** @throws IOException if it cannot be written; the message names the option and the file */
    static void write(String option, Path file, List<String> lines) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(beside, lines);
            replace(beside, file);
        } catch (IOException unwritable) {
            throw new IOException(option + ": cannot write " + file + ": " + unwritable, unwritable);
        }
    }

    private static void replace(Path beside, Path output) throws IOException {
        try {
            Files.move(beside, output, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(beside, output, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
