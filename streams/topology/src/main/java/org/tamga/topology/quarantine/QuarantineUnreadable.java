package org.tamga.topology.quarantine;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/** A record that is no Avro, or of a schema that nobody knows, goes to quarantine; everything else goes on. */
public final class QuarantineUnreadable implements DeserializationExceptionHandler {
    private @Nullable Quarantine quarantine;

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (quarantine == null || !Cause.liesInTheRecord(exception)) {
            return Response.fail();
        }
        return Response.resume(
                quarantine.setAside(Stage.DESERIALIZATION, context, record.key(), record.value(), exception));
    }

    @Override
    public void configure(Map<String, ?> configs) {
        quarantine = Quarantine.from(configs);
    }
}
