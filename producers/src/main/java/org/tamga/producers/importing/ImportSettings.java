package org.tamga.producers.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tamga.producers.source.ReadSettings;

/**
 * How files are imported.
 *
 * @param reading format and encoding
 * @param rejects one file for the rejected lines of all files; empty: {@code FILE.rejects.ndjson} beside each
 */
public record ImportSettings(ReadSettings reading, Optional<Path> rejects) {
    public static final ImportSettings DEFAULT = new ImportSettings(ReadSettings.DEFAULT, Optional.empty());

    public ImportSettings {
        rejects.ifPresent(file -> {
            Path folder = file.toAbsolutePath().getParent();
            if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
                throw new IllegalArgumentException("rejects: \"" + file
                        + "\" is a directory or lies in none; name a file in an existing directory");
            }
        });
    }
}
