package org.tamga.alerting.delivery.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the files that the recipients file names; what is in them is never shown. */
final class SecretFiles {
    private static final String REMEDY = "the name of a file, looked for beside this one";

    private final Path beside;

    SecretFiles(Path beside) {
        this.beside = beside;
    }

    /** What the file that {@code field} names holds, read by {@code read}; null if the field is absent, or if it cannot be. */
    <T> @Nullable T read(Fields fields, String field, Function<String, T> read) {
        return from(fields, field, path -> read.apply(Files.readString(path)));
    }

    @Nullable
    Trust trust(Fields fields, String field) {
        return from(fields, field, Trust::of);
    }

    private <T> @Nullable T from(Fields fields, String field, Reading<T> reading) {
        String name = fields.text(field, REMEDY);
        if (name == null) {
            return null;
        }
        try {
            return reading.read(beside.resolveSibling(name));
        } catch (NoSuchFileException missing) {
            fields.complainThat(field, "names " + name + ", which is not there; " + REMEDY);
        } catch (IOException unreadable) {
            fields.complainThat(field, "names " + name + ", which cannot be read; let the centre's user read it");
        } catch (IllegalArgumentException unfit) {
            fields.complainThat(field, "names " + name + ", which " + unfit.getMessage());
        }
        return null;
    }

    private interface Reading<T> {
        T read(Path path) throws IOException;
    }
}
