package org.tamga.events.serde;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * One kind of record in the Confluent wire format: a zero byte, the schema's id (4 bytes, big-endian), Avro binary.
 * Null stays null (a tombstone). Safe for use by several threads.
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
    private static final int HEADER = WireFormat.HEADER;
    private static final int LARGEST_BUFFER = 8192;

    private final Registry registry;
    private final Schema schema;
    private final Class<T> type;
    private final SpecificDatumWriter<T> writer;
    private final Map<Integer, SpecificDatumReader<T>> readers = new ConcurrentHashMap<>();

    /**
     * @throws IllegalArgumentException if the catalogue lacks the record: nobody would keep its versions
     */
    public AvroSerde(Registry registry, Class<T> type) {
        this.registry = registry;
        this.type = type;
        this.schema = SpecificData.get().getSchema(type);
        this.writer = new SpecificDatumWriter<>(schema);
        if (!Catalogue.schemas().contains(schema)) {
            throw new IllegalArgumentException(type.getName() + " travels, but is not in the catalogue of schemas");
        }
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, data) -> data == null ? null : encode(data);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, data) -> data == null ? null : decode(data);
    }

    /** The record in the wire format; registers the schema at first use. */
    public byte[] encode(T data) {
        return WireFormat.frame(registry.idOf(schema), WireFormat.binary(writer, data));
    }

    /**
     * The schema that {@code data} was written with.
     *
     * @throws UnknownSchemaException if the registry does not know the schema's id
     * @throws NotAvroException if the bytes do not begin as the wire format does
     */
    public Schema writerSchema(byte[] data) {
        return registry.schemaOf(WireFormat.schemaId(data));
    }

    /**
     * The record that {@code data} holds.
     *
     * @throws UnknownSchemaException if the registry does not know the schema's id
     * @throws NotAvroException if the bytes are not such a record, or ask for more than the read limits allow
     */
    public T decode(byte[] data) {
        int id = WireFormat.schemaId(data);
        SpecificDatumReader<T> reader = reader(id);
        try {
            BinaryDecoder decoder = decoders(data.length).binaryDecoder(new Payload(data), null);
            T value = type.cast(reader.read(null, decoder));
            if (!decoder.isEnd()) {
                throw new NotAvroException("bytes are left over after the " + type.getSimpleName());
            }
            return value;
        } catch (NotAvroException known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) { // a schema may nest without end
            throw new NotAvroException(
                    "not a " + type.getSimpleName() + " of schema " + id + ": " + unreadable, unreadable);
        }
    }

    /** With buffers no larger than the record: most are a few hundred bytes, and to clear Avro's usual 8 kB costs more. */
    private static DecoderFactory decoders(int length) {
        return new DecoderFactory().configureDecoderBufferSize(Math.min(length, LARGEST_BUFFER));
    }

    /** Not computeIfAbsent: its lock would be held for as long as the registry cannot be reached. */
    private SpecificDatumReader<T> reader(int id) {
        SpecificDatumReader<T> known = readers.get(id);
        if (known != null) {
            return known;
        }
        Schema writer = registry.schemaOf(id);
        ReadLimits.check(writer);
        SpecificDatumReader<T> reader =
                new SpecificDatumReader<>(writer, schema, SpecificData.getForClass(type)); // knows about times
        readers.put(id, reader);
        return reader;
    }

    /**
     * The bytes after the header, of a length that Avro cannot see. Where it sees one, Avro 1.12.2 refuses a list for
     * which fewer bytes are left than elements of the reader's schema would take; those of an older, shorter schema take
     * fewer. The read limits hold either way.
     */
    private static final class Payload extends ByteArrayInputStream {
        Payload(byte[] data) {
            super(data, HEADER, data.length - HEADER);
        }
    }
}
