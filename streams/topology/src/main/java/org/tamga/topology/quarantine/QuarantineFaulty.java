package org.tamga.topology.quarantine;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** A record over which a processor stumbles goes to quarantine instead of stopping the application for ever. */
public final class QuarantineFaulty implements ProcessingExceptionHandler {
    private @Nullable Quarantine quarantine;

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (quarantine == null || !Cause.liesInTheRecord(exception)) {
            return Response.fail();
        }
        return Response.resume(quarantine.setAside(
                Stage.PROCESSING, context, context.sourceRawKey(), context.sourceRawValue(), exception));
    }

    @Override
    public void configure(Map<String, ?> configs) {
        quarantine = Quarantine.from(configs);
    }
}
