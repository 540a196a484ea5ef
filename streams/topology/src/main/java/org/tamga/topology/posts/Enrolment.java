package org.tamga.topology.posts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.tamga.events.seal.PublicKeys;

/**
 * A post and the key it is to seal with.
 *
 * @param publicKey 32 bytes of Ed25519
 */
record Enrolment(String post, byte[] publicKey) {

    /**
     * Reads a file of them: on each line a post's id and its key in base64url, apart by spaces; empty lines and those that
     * begin with # say nothing.
     *
     * @throws IllegalArgumentException if a line is not so; names it
     */
    static List<Enrolment> read(Path file) throws IOException {
        List<Enrolment> all = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.strip().split("\\s+");
            if (words.length != 2) {
                throw new IllegalArgumentException(
                        file + ", line " + number + ": a post and its key are asked for, apart by a space");
            }
            try {
                all.add(new Enrolment(words[0], key(words[1])));
            } catch (IllegalArgumentException noKey) {
                throw new IllegalArgumentException(file + ", line " + number + ": " + noKey.getMessage(), noKey);
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException(file + " names no post");
        }
        return all;
    }

    /** @throws IllegalArgumentException if it is no Ed25519 public key in base64url */
    static byte[] key(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            PublicKeys.of(bytes);
            return bytes;
        } catch (IllegalArgumentException noKey) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no key (" + noKey.getMessage()
                            + "); it is 43 characters of base64url, as `tamga post enrol` prints them",
                    noKey);
        }
    }

    String keyId() {
        return PublicKeys.id(publicKey);
    }
}
