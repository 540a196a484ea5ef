package org.tamga.events.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** The five bytes before the Avro binary, and the binary itself. */
final class WireFormat {
    private static final byte MAGIC = 0;
    static final int HEADER = 1 + Integer.BYTES;

    private WireFormat() {}

    static <T extends SpecificRecord> byte[] encode(int schemaId, Schema schema, T data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        bytes.write(MAGIC);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(schemaId).array());
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new SpecificDatumWriter<T>(schema).write(data, encoder);
            encoder.flush();
        } catch (IOException | RuntimeException unwritable) {
            throw new SerializationException("cannot write a " + schema.getName() + ": " + unwritable, unwritable);
        }
        return bytes.toByteArray();
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
