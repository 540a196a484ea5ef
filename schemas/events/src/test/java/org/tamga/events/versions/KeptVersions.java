package org.tamga.events.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Every version of every registered schema, as {@code <full name>/<version>.avsc}, counted from 1 without a gap. A version
 * that has been released is never changed: somewhere a topic holds records of it.
 */
record KeptVersions(Path directory) {
    static final KeptVersions OF_THIS_MODULE = new KeptVersions(Path.of("src/main/schema-versions"));

    /** The kept versions of one schema, oldest first. */
    List<Schema> of(String fullName) {
        List<Schema> versions = new ArrayList<>();
        try {
            for (Path file = file(fullName, 1); Files.exists(file); file = file(fullName, versions.size() + 1)) {
                versions.add(new Schema.Parser().parse(Files.readString(file)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return versions;
    }

    /** Keeps {@code schema} as the next version of its name. */
    Path keep(Schema schema) {
        Path file = file(schema.getFullName(), of(schema.getFullName()).size() + 1);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text(schema) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every file below the directory, in order. */
    List<Path> files() {
        try (var paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path file(String fullName, int version) {
        return directory.resolve(fullName).resolve(version + ".avsc");
    }

    /** All of a schema, docs included; two schemas are one version if this is equal. */
    static String text(Schema schema) {
        return schema.toString(true);
    }
}
