package org.tamga.events.seal;

import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** SHA-256 of a schema's Parsing Canonical Form (Avro specification): the same in every registry and in none. */
public final class SchemaFingerprint {
    private static final Map<Schema, String> KNOWN = new ConcurrentHashMap<>();

    private SchemaFingerprint() {}

    /** 64 hexadecimal digits. Kept: working one out takes longer than verifying a signature. */
    public static String of(Schema schema) {
        return KNOWN.computeIfAbsent(schema, SchemaFingerprint::compute);
    }

    private static String compute(Schema schema) {
        try {
            return HexFormat.of().formatHex(SchemaNormalization.parsingFingerprint("SHA-256", schema));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
