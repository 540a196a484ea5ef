package org.tamga.alerting.rest;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.Source;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.pipeline.PipelineState;
import org.tamga.alerting.store.QueueCounts;

/**
 * How the centre stands.
 *
 * @param counts open alerts by severity and handling, without those that are held back
 * @param held alerts that are held back, by severity
 * @param acceptsUnsealed whether reports that no post has sealed are taken: for development only
 * @param simulated whether they are those of a made-up region
 * @param oldestUnacknowledged null if none waits
 */
public record StatusView(
        Map<Severity, Map<HandlingState, Long>> counts,
        Map<Severity, Long> held,
        Map<Severity, Long> shelved,
        @Nullable Waiting oldestUnacknowledged,
        PipelineView pipeline,
        long position,
        boolean acceptsUnsealed,
        boolean simulated,
        String version) {

    /** An alert that nobody has acknowledged. */
    public record Waiting(String alertId, Severity severity, Instant detectedAt) {
        static Waiting of(QueuedAlert alert) {
            return new Waiting(
                    alert.alertId(), alert.finding().severity(), alert.finding().detectedAt());
        }
    }

    /** @param caughtUp true if every report that Kafka held when the request came is reflected in the alerts */
    public record PipelineView(
            boolean caughtUp, LagView lag, @Nullable String problem) {
        static PipelineView of(PipelineState state) {
            return new PipelineView(
                    state.caughtUp(),
                    new LagView(state.intake(), state.detection(), state.alerting()),
                    state.problem());
        }
    }

    /** Records still before each stage; null where that is not known. */
    public record LagView(
            @Nullable Long intake,
            @Nullable Long detection,
            @Nullable Long alerting) {}

    /** What is released to a liaison's country, without any number that counts more than that. */
    static StatusView forLiaison(
            Map<Severity, Map<HandlingState, Long>> counts, PipelineState pipeline, Source source, String version) {
        return new StatusView(
                counts,
                Map.of(),
                Map.of(),
                null,
                new PipelineView(pipeline.caughtUp(), new LagView(null, null, null), null),
                0,
                source.acceptsUnsealed(),
                source == Source.SIMULATION,
                version);
    }

    static StatusView of(QueueCounts counts, PipelineState pipeline, long position, Source source, String version) {
        QueuedAlert oldest = counts.oldestUnacknowledged();
        return new StatusView(
                counts.open(),
                counts.held(),
                counts.shelved(),
                oldest == null ? null : Waiting.of(oldest),
                PipelineView.of(pipeline),
                position,
                source.acceptsUnsealed(),
                source == Source.SIMULATION,
                version);
    }
}
