package org.tamga.topology.quarantine;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.Nullable;

/** A result that cannot be written or is too large goes to quarantine, with the record that led to it. */
public final class QuarantineUnsendable implements ProductionExceptionHandler {
    private @Nullable Quarantine quarantine;

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        if (exception instanceof RetriableException) {
            return Response.retry();
        }
        return setAside(context, exception);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        return setAside(context, exception);
    }

    private Response setAside(ErrorHandlerContext context, Exception exception) {
        if (quarantine == null || !Cause.liesInTheRecord(exception)) {
            return Response.fail();
        }
        return Response.resume(quarantine.setAside(
                Stage.PRODUCTION, context, context.sourceRawKey(), context.sourceRawValue(), exception));
    }

    @Override
    public void configure(Map<String, ?> configs) {
        quarantine = Quarantine.from(configs);
    }
}
