package org.tamga.producers.post.carried;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The form of a file that is carried: gzipped lines of JSON. The first names the post and has the schemas, each of the
 * others is one report with its seal, the last seals the lines as a whole, so that a line taken out is seen too. An {@link
 * OuterSeal} over the gzipped bytes follows.
 */
final class CarriedFile {
    static final String SUFFIX = ".tamga.gz";
    static final String FORMAT = "tamga-carried-v2";

    /** Has no {@link OuterSeal}. */
    static final String FORMER_FORMAT = "tamga-carried-v1";

    /** In the place of a topic and a schema in the seal of the whole. */
    static final String TOPIC = "carried";

    static final String NO_SCHEMA = "0".repeat(64);

    static final ObjectMapper JSON = new ObjectMapper();

    private CarriedFile() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
