package org.tamga.topology.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.tamga.detection.report.Revision;
import org.tamga.events.Report;

/** What decides between a report and another revision of the same event. */
public final class Precedence {
    private static final Map<String, BinaryMessageEncoder<SpecificRecord>> ENCODERS = new ConcurrentHashMap<>();

    private Precedence() {}

    public static Revision of(Report report) {
        return new Revision(report.revision(), report.retracted(), report.recordedAt(), encoding(report.record()));
    }

    private static byte[] encoding(SpecificRecord record) {
        try {
            ByteBuffer bytes = encoder(record.getSchema()).encode(record);
            byte[] encoding = new byte[bytes.remaining()];
            bytes.get(encoding);
            return encoding;
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    /** Kept, since a new one computes the schema's fingerprint anew. */
    private static BinaryMessageEncoder<SpecificRecord> encoder(Schema schema) {
        return ENCODERS.computeIfAbsent(
                schema.getFullName(), name -> new BinaryMessageEncoder<>(SpecificData.get(), schema));
    }
}
