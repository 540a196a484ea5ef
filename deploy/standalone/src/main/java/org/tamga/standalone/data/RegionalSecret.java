package org.tamga.standalone.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.tamga.standalone.StartRefused;

/**
 * The secret under which keys of persons, vehicles and the like travel, as HMAC: 32 random bytes in hexadecimal, made
 * once, readable by the owner alone. Its loss makes keys of later events differ from those of earlier ones.
 */
public final class RegionalSecret {
    private static final int BYTES = 32;

    private RegionalSecret() {}

    /** The file of the secret under {@code directory}; makes it if there is none. */
    public static Path in(Path directory) {
        Path file = directory.resolve("regional-1.hmac");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                make(file);
            }
            return file;
        } catch (IOException e) {
            throw new StartRefused("The regional secret " + file + " cannot be made", e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        byte[] text = HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII);
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(
                draft, options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(text));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
