package org.tamga.topology.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tamga.topology.RegionalSecret;

/** The regional secret on disk, readable by its owner alone: one line, version and 32 bytes in hexadecimal. */
public final class SecretFile {
    private static final Pattern LINE = Pattern.compile("(\\d{1,6}):([0-9a-f]{64,})\\s*");
    private static final int BYTES = 32;

    private SecretFile() {}

    /** The secret in {@code file}; a new one is made and forced to the disk where there is none. */
    public static RegionalSecret readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            Matcher line = LINE.matcher(Files.readString(file));
            if (!line.matches()) {
                throw new IllegalStateException("secret file " + file
                        + " is not \"version:hexadecimal\"; restore it from a backup, or every key changes its name");
            }
            return new RegionalSecret(
                    Integer.parseInt(line.group(1)), HexFormat.of().parseHex(line.group(2)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read or make the secret file " + file, unreadable);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(beside);
        try (FileChannel channel = FileChannel.open(
                beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            String line = "1:" + HexFormat.of().formatHex(secret) + "\n";
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(beside, file);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
