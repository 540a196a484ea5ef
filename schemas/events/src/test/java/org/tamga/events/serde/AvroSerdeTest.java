package org.tamga.events.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.events.Alert;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.Item;
import org.tamga.events.SeizureEvent;

class AvroSerdeTest {
    private static final long SEED = 20261123;

    private final MockSchemaRegistryClient client = new MockSchemaRegistryClient();
    private final Registry registry = new Registry(client);
    private final AvroSerde<SeizureEvent> seizures = new AvroSerde<>(registry, SeizureEvent.class);

    @Test
    void aRecordIsAZeroByteTheIdAndAvroBinary() throws IOException {
        SeizureEvent event = seizure();
        int id = registry.idOf(event.getSchema());

        assertThat(seizures.serializer().serialize("seizures", event))
                .startsWith(0, 0, 0, 0, id)
                .endsWith(binary(event))
                .hasSize(5 + binary(event).length);
    }

    static List<Schema> catalogue() {
        return Catalogue.schemas();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyRecordComesBackAsItWas(Schema schema) {
        RandomRecords records = new RandomRecords(SEED);
        AvroSerde<?> serde = serde(SpecificData.get().getClass(schema));
        for (int i = 0; i < 200; i++) {
            SpecificRecord record = records.next(schema);
            assertThat(roundTrip(serde, record))
                    .as("seed %s, record %s", SEED, i)
                    .isEqualTo(record);
        }
    }

    @Test
    void aRecordThatTheCatalogueLacksHasNoSerde() {
        assertThatThrownBy(() -> new AvroSerde<>(registry, Item.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org.tamga.events.Item");
    }

    @Test
    void nothingStaysNothing() {
        assertThat(seizures.serializer().serialize("seizures", null)).isNull();
        assertThat(seizures.deserializer().deserialize("seizures", null)).isNull();
    }

    @Test
    void anIdThatNobodyKnowsIsSaidToBeUnknown() {
        byte[] record = seizures.encode(seizure());
        ByteBuffer.wrap(record).putInt(1, 4711);

        assertThatThrownBy(() -> seizures.decode(record))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "\0\0\0\0", "{\"type\":\"seizure\"}", "Korday"})
    void whatIsNotInTheWireFormatIsNotAvro(String text) {
        assertNotAvro(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aRecordCutShortIsNotAvro() {
        byte[] whole = seizures.encode(seizure());
        for (int length = 0; length < whole.length; length++) {
            assertNotAvro(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void bytesLeftOverAreNotAvro() {
        byte[] whole = seizures.encode(seizure());

        assertThatThrownBy(() -> seizures.decode(Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(NotAvroException.class)
                .hasMessageContaining("left over");
    }

    @Test
    void anotherKindOfRecordIsNotAvroOfThisKind() {
        Alert alert = (Alert) new RandomRecords(SEED).next(Alert.getClassSchema());
        byte[] record = new AvroSerde<>(registry, Alert.class).encode(alert);

        assertThatThrownBy(() -> seizures.decode(record))
                .isInstanceOf(NotAvroException.class)
                .hasMessageContaining("SeizureEvent");
    }

    @Test
    void noiseIsNotAvroAndNothingWorse() {
        java.util.Random random = new java.util.Random(SEED);
        byte[] header = Arrays.copyOf(seizures.encode(seizure()), 5);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            byte[] record = Arrays.copyOf(header, 5 + noise.length);
            System.arraycopy(noise, 0, record, 5, noise.length);
            try {
                assertThat(seizures.decode(record)).isNotNull(); // noise may happen to be a record
            } catch (NotAvroException expected) {
                assertThat(expected).hasMessageContaining("SeizureEvent");
            }
        }
    }

    @Test
    void aRecordThatCannotBeWrittenSaysSo() {
        CheckpointEntry unnamed = (CheckpointEntry) SpecificData.get().newRecord(null, CheckpointEntry.SCHEMA$);

        assertThatThrownBy(() -> new AvroSerde<>(registry, CheckpointEntry.class).encode(unnamed))
                .isInstanceOf(org.apache.kafka.common.errors.SerializationException.class)
                .hasMessageContaining("CheckpointEntry");
    }

    private void assertNotAvro(byte[] record) {
        assertThatThrownBy(() -> seizures.decode(record)).isInstanceOf(NotAvroException.class);
    }

    private <T extends SpecificRecord> AvroSerde<T> serde(Class<?> type) {
        @SuppressWarnings("unchecked")
        Class<T> record = (Class<T>) type;
        return new AvroSerde<>(registry, record);
    }

    private static <T extends SpecificRecord> SpecificRecord roundTrip(AvroSerde<T> serde, SpecificRecord record) {
        @SuppressWarnings("unchecked")
        T typed = (T) record;
        return serde.decode(serde.encode(typed));
    }

    private static SeizureEvent seizure() {
        return SeizureEvent.newBuilder()
                .setEventId("252facbb-c52c-4417-a97c-da06ca066335")
                .setOccurredAt(Instant.parse("2026-03-01T12:00:00Z"))
                .setItems(List.of(new Item("heroin", "1", "kg", null, null, null, List.of(), null)))
                .build();
    }

    private static byte[] binary(SpecificRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(record.getSchema()).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }
}
