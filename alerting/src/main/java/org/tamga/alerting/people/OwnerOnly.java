package org.tamga.alerting.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Files that nobody but their owner reads. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** Writes the file whole or not at all; nobody else can read it at any moment. */
    public static void write(Path file, String text) {
        Path folder = folder(file);
        try {
            Files.createDirectories(folder, only("rwx------"));
            Path next = Files.createTempFile(folder, file.getFileName() + ".", ".next", only("rw-------"));
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    file + " cannot be written; the centre keeps its own secrets in this folder", failure);
        }
    }

    /** What is in the file, without spaces around it; empty if it is not there. */
    public static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read; it belongs to whoever started the centre", failure);
        }
    }

    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be deleted", failure);
        }
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.getRoot() : folder;
    }

    /** Where the file system knows no owners, the folder's protection is all there is. */
    private static FileAttribute<?>[] only(String permissions) {
        return java.nio.file.FileSystems.getDefault()
                        .supportedFileAttributeViews()
                        .contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
