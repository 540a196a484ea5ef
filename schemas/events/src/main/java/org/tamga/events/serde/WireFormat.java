package org.tamga.events.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** The Confluent wire format: five bytes that name the schema by its id in the registry, then the Avro binary. */
public final class WireFormat {
    private static final byte MAGIC = 0;
    static final int HEADER = 1 + Integer.BYTES;

    private WireFormat() {}

    /** The Avro binary alone, as seals are over it. */
    public static <T extends SpecificRecord> byte[] binary(Schema schema, T data) {
        return binary(new SpecificDatumWriter<T>(schema), data);
    }

    static <T extends SpecificRecord> byte[] binary(SpecificDatumWriter<T> writer, T data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            writer.write(data, encoder);
            encoder.flush();
        } catch (IOException | RuntimeException unwritable) {
            String name = data.getSchema().getName();
            throw new SerializationException("cannot write a " + name + ": " + unwritable, unwritable);
        }
        return bytes.toByteArray();
    }

    /** Puts the schema's id before the Avro binary. */
    public static byte[] frame(int schemaId, byte[] binary) {
        return ByteBuffer.allocate(HEADER + binary.length)
                .put(MAGIC)
                .putInt(schemaId)
                .put(binary)
                .array();
    }

    /**
     * The Avro binary of a framed record.
     *
     * @throws NotAvroException if it is not framed
     */
    public static byte[] body(byte[] data) {
        schemaId(data);
        return Arrays.copyOfRange(data, HEADER, data.length);
    }

    static int schemaId(byte[] data) {
        if (data.length < HEADER) {
            throw new NotAvroException(data.length + " bytes are too few for the Confluent wire format");
        }
        if (data[0] != MAGIC) {
            throw new NotAvroException("first byte is " + data[0] + ", not 0: not the Confluent wire format");
        }
        return ByteBuffer.wrap(data, 1, Integer.BYTES).getInt();
    }
}
