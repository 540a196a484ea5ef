package org.tamga.alerting.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * How many records each stage still has before it; null where that could not be measured.
 *
 * @param intake reports accepted into Kafka and not yet taken in
 * @param detection observations on their way inside the streams application
 * @param alerting alert changes not yet in the store
 * @param problem why something could not be measured; null if all was
 */
public record PipelineState(
        @Nullable Long intake,
        @Nullable Long detection,
        @Nullable Long alerting,
        @Nullable String problem) {

    public static PipelineState unknown(String problem) {
        return new PipelineState(null, null, null, problem);
    }

    /** True if every report that Kafka held when the measurement began is reflected in the store. */
    public boolean caughtUp() {
        return isZero(intake) && isZero(detection) && isZero(alerting);
    }

    private static boolean isZero(@Nullable Long lag) {
        return lag != null && lag == 0;
    }
}
