package org.tamga.topology.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.tamga.detection.report.Revision;
import org.tamga.events.Report;

/** What decides between a report and another revision of the same event. */
public final class Precedence {
    private Precedence() {}

    public static Revision of(Report report) {
        return new Revision(report.revision(), report.retracted(), report.recordedAt(), encoding(report.record()));
    }

    private static byte[] encoding(SpecificRecord record) {
        try {
            var bytes = new BinaryMessageEncoder<SpecificRecord>(SpecificData.get(), record.getSchema()).encode(record);
            byte[] encoding = new byte[bytes.remaining()];
            bytes.get(encoding);
            return encoding;
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }
}
