package org.tamga.events.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SystemLimitException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.SeizureEvent;
import org.tamga.events.internal.Ledger;

/** A few bytes that ask for gigabytes are refused for what they ask, before anything is allocated. */
class ReadLimitsTest {
    /** What a SeizureEvent needs, so that a record of this schema resolves to it, and one field of choice. */
    private static final String FOREIGN = """
            {"type": "record", "name": "SeizureEvent", "namespace": "org.tamga.events", "fields": [
              {"name": "eventId", "type": "string"},
              {"name": "occurredAt", "type": {"type": "long", "logicalType": "timestamp-millis"}},
              {"name": "items", "type": {"type": "array", "items":
                {"type": "record", "name": "Item", "fields": [{"name": "substance", "type": "string"}]}}},
              {"name": "%s", "type": %s}]}
            """;

    private final MockSchemaRegistryClient client = new MockSchemaRegistryClient();
    private final AvroSerde<SeizureEvent> seizures = new AvroSerde<>(new Registry(client), SeizureEvent.class);

    @ParameterizedTest
    @ValueSource(longs = {Integer.MAX_VALUE, Integer.MAX_VALUE - 8L, 1L << 32, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void aStringOfGigabytesIsRefused(long length) throws Exception {
        int own = registered(SeizureEvent.getClassSchema().toString());

        assertRefused(record(own, length)); // the first field, eventId, is a string
    }

    @Test
    void theLimitOfStringsIsOurs() throws Exception {
        assertThatThrownBy(() -> seizures.decode(
                        record(registered(SeizureEvent.getClassSchema().toString()), ReadLimits.STRING + 1L)))
                .hasRootCauseInstanceOf(SystemLimitException.class)
                .hasMessageContaining("String length " + (ReadLimits.STRING + 1));
    }

    @Test
    void theLimitOfCollectionsIsOurs() throws Exception {
        Schema ledger = Ledger.getClassSchema();
        AvroSerde<Ledger> serde = new AvroSerde<>(new Registry(client), Ledger.class);

        assertThatThrownBy(() -> serde.decode(record(registered(ledger.toString()), ReadLimits.COLLECTION + 1L)))
                .hasRootCauseInstanceOf(SystemLimitException.class)
                .hasMessageContaining(String.valueOf(ReadLimits.COLLECTION));
    }

    @Test
    void aCollectionOfGigabytesIsRefused() throws Exception {
        AvroSerde<Ledger> serde = new AvroSerde<>(new Registry(client), Ledger.class);
        int id = registered(Ledger.getClassSchema().toString());
        for (long length : new long[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 8L, 1L << 40, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> serde.decode(record(id, length))).isInstanceOf(NotAvroException.class);
            assertThatThrownBy(() -> serde.decode(record(id, -length, 8))).isInstanceOf(NotAvroException.class);
        }
    }

    @Test
    void theLimitOfBytesIsOurs() throws Exception {
        Schema quarantined = QuarantinedRecord.getClassSchema();
        int id = registered(quarantined.toString());
        byte[] record = record(id, 0, 0, 0, 0, 0, 0, 0, 1, ReadLimits.BYTES + 1L);

        assertThatThrownBy(() -> new AvroSerde<>(new Registry(client), QuarantinedRecord.class).decode(record))
                .hasRootCauseInstanceOf(SystemLimitException.class)
                .hasMessageContaining("Bytes length " + (ReadLimits.BYTES + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"bytes\"",
                "\"string\"",
                "{\"type\":\"array\",\"items\":\"long\"}",
                "{\"type\":\"map\",\"values\":\"long\"}"
            })
    void whatAForeignSchemaAsksForIsRefusedToo(String type) throws Exception {
        int foreign = registered(FOREIGN.formatted("asked", type));
        for (long length : new long[] {Integer.MAX_VALUE, 1L << 40}) {
            assertRefused(record(foreign, 0, 0, 0, length));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"null\"",
                "{\"type\":\"fixed\",\"name\":\"F\",\"size\":0}",
                "{\"type\":\"record\",\"name\":\"Subject\",\"fields\":[]}",
                "{\"type\":\"record\",\"name\":\"Subject\",\"fields\":[{\"name\":\"n\",\"type\":\"null\"}]}"
            })
    void elementsThatTakeNoBytesAreRefused(String element) throws Exception {
        int foreign = registered(subjects(element));

        assertThatThrownBy(() -> seizures.decode(record(foreign, 0, 0, 0, 100_000, 0)))
                .isInstanceOf(NotAvroException.class)
                .hasMessageContaining("take no bytes");
    }

    @Test
    void elementsThatTakeNoBytesAreFoundAnywhere() throws Exception {
        String nested = "[\"null\",{\"type\":\"map\",\"values\":{\"type\":\"array\",\"items\":\"null\"}}]";
        int foreign = registered(subjects(
                "{\"type\":\"record\",\"name\":\"Subject\",\"fields\":[{\"name\":\"n\",\"type\":" + nested + "}]}"));

        assertRefused(record(foreign, 0, 0, 0, 0));
    }

    @Test
    void nestingWithoutEndIsRefused() throws Exception {
        int foreign = registered(
                FOREIGN.formatted(
                        "asked",
                        "{\"type\":\"record\",\"name\":\"Nest\",\"fields\":[{\"name\":\"deeper\",\"type\":[\"null\",\"Nest\"]}]}"));
        byte[] header = record(foreign, 0, 0, 0);
        byte[] record = Arrays.copyOf(header, 1_000_000);
        Arrays.fill(record, header.length, record.length, (byte) 2);

        assertRefused(record);
    }

    @Test
    void aForeignSchemaThatAsksForNothingUnusualIsRead() throws Exception {
        int foreign = registered(FOREIGN.formatted("asked", "\"long\""));

        assertThat(seizures.decode(record(foreign, 0, 0, 0, 1)).getItems()).isEmpty();
    }

    @Test
    void shortElementsOfAnOlderSchemaAreReadIntoLongerOnes() throws Exception {
        int older = registered(FOREIGN.formatted("asked", "\"long\""));

        assertThat(seizures.decode(record(older, 0, 0, 5, 0, 0, 0, 0, 0, 0, 1)).getItems())
                .hasSize(5);
    }

    @Test
    void noSchemaOfOursIsRefused() {
        Catalogue.schemas().forEach(ReadLimits::check);
        assertThat(Catalogue.schemas()).isNotEmpty();
    }

    private void assertRefused(byte[] record) {
        assertThatThrownBy(() -> seizures.decode(record)).isInstanceOf(NotAvroException.class);
    }

    /** A SeizureEvent whose subjects are something else. */
    private static String subjects(String element) {
        return FOREIGN.formatted("subjects", "{\"type\":\"array\",\"items\":" + element + "}");
    }

    private int registered(String schema) throws Exception {
        return client.register("foreign-" + schema.hashCode(), new AvroSchema(schema));
    }

    private static byte[] record(int id, long... numbers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        for (long number : numbers) {
            encoder.writeLong(number);
        }
        encoder.flush();
        return bytes.toByteArray();
    }
}
