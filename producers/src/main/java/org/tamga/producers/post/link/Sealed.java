package org.tamga.producers.post.link;

import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.tamga.events.Report;
import org.tamga.events.Topic;
import org.tamga.events.Topics;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.events.seal.SchemaFingerprint;
import org.tamga.events.seal.Seal;
import org.tamga.events.seal.SealingKey;
import org.tamga.events.serde.WireFormat;
import org.tamga.producers.post.outbox.SavedReport;

/**
 * A record as it leaves the post: its Avro binary and the seal over it. Made when it leaves, not when it is saved, so that
 * what waits is always sealed with the present key and written with the present schema.
 *
 * @param topic name of the topic it is for
 * @param schema it was written with
 * @param body Avro binary
 */
public record Sealed(String topic, Schema schema, byte[] body, Seal seal) {

    /** Empty if this version cannot read what another has saved. */
    public static Optional<Sealed> of(SavedReport saved, SealingKey key) {
        if (!(EventJson.read(saved.json()) instanceof Reading.Read read)) {
            return Optional.empty();
        }
        Report report = read.report();
        Topic<?> topic = report instanceof Report.Seizure ? Topics.SEIZURES : Topics.IDENTIFICATIONS;
        return Optional.of(of(topic, report.record(), key, saved.sequence()));
    }

    /** @param sequence 0 for what is no report */
    public static Sealed of(Topic<?> topic, SpecificRecord record, SealingKey key, long sequence) {
        Schema schema = SpecificData.get().getSchema(topic.valueType());
        byte[] body = WireFormat.binary(schema, record);
        return new Sealed(
                topic.name(), schema, body, key.seal(topic.name(), sequence, SchemaFingerprint.of(schema), body));
    }
}
