package org.tamga.producers.post.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.tamga.events.seal.SealingKey;
import org.tamga.producers.post.outbox.Durable;

/**
 * The post's key in its folder: a text file that names the post, holds the private key (PKCS #8) and the public one,
 * each in Base64. Only its owner may read it.
 */
public final class KeyFile {
    private static final String NAME = "post.key";
    private static final String TITLE = "tamga post key v1";

    private final Path folder;
    private final Path file;

    public KeyFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * The post's key; a new one if the folder has none.
     *
     * @throws IOException if it cannot be read or written, or is of another post; the message says what to do
     */
    public SealingKey readOrMake(String post) throws IOException {
        return exists() ? read(post) : make(post);
    }

    /**
     * Makes a new key in place of the present one, which is overwritten: what is not settled yet is sealed with the new
     * one.
     */
    public SealingKey make(String post) throws IOException {
        SealingKey key = SealingKey.generate(post);
        String text = String.join("\n", TITLE, post, base64(key.secret()), base64(key.publicKey()), "");
        Files.createDirectories(folder);
        Path fresh = folder.resolve(NAME + ".new");
        Files.deleteIfExists(fresh);
        create(fresh);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durable.entries(folder);
        return key;
    }

    private SealingKey read(String post) throws IOException {
        String[] lines = Files.readString(file, StandardCharsets.US_ASCII).split("\n");
        if (lines.length != 4 || !lines[0].equals(TITLE)) {
            throw damaged("it does not read as a key", null);
        }
        if (!lines[1].equals(post)) {
            throw new IOException("The folder " + folder + " belongs to " + lines[1] + ", not to " + post
                    + ". Give each post a folder of its own with --data");
        }
        try {
            byte[] secret = Base64.getDecoder().decode(lines[2]);
            byte[] shown = Base64.getDecoder().decode(lines[3]);
            return new SealingKey(
                    post, KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret)), shown);
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw damaged(String.valueOf(damaged.getMessage()), damaged);
        }
    }

    private IOException damaged(String how, @org.jspecify.annotations.Nullable Exception cause) {
        return new IOException(
                "The key " + file + " is damaged: " + how
                        + ". Make another with \"tamga post enrol --replace\" and have the centre admit it",
                cause);
    }

    private static void create(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
