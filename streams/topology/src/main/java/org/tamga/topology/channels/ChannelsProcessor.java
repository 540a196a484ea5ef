package org.tamga.topology.channels;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.Standing;
import org.tamga.detection.composite.Components;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.patterns.CompositePattern;
import org.tamga.detection.patterns.Patterns;
import org.tamga.events.Alert;
import org.tamga.events.internal.ChannelInput;
import org.tamga.events.internal.Claim;
import org.tamga.events.internal.Reference;
import org.tamga.topology.Names;
import org.tamga.topology.RegionalSecret;
import org.tamga.topology.mapping.AlertMapping;
import org.tamga.topology.mapping.AlertMapping.Speaker;
import org.tamga.topology.reference.StageRules;

/**
 * Hears how every alert stands, and claims the channels that they form. What hangs together may lie anywhere in the
 * region, so there is one such processor: it hears alerts, which are few, and no events.
 */
public final class ChannelsProcessor extends ContextualProcessor<String, ChannelInput, String, Claim> {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelsProcessor.class);

    /** The one history of channels. */
    private static final Speaker REGION = new Speaker("channel", "", "");

    private final AlertMapping mapping;
    private final StageRules rules;
    private @Nullable StoredGraph graph;

    public ChannelsProcessor(RegionalSecret secret, Horizon memory) {
        this.mapping = new AlertMapping(secret);
        this.rules = new StageRules(memory);
    }

    @Override
    public void init(ProcessorContext<String, Claim> context) {
        super.init(context);
        List<String> leftOut = rules.load(context.getStateStore(Names.CHANNELS_REFERENCE_STORE));
        if (!leftOut.isEmpty()) { // said here alone: every stage leaves out the same, and this one has one task
            LOG.warn("Rules are left out that were sound when they were put and are not now rules={}", leftOut);
        }
        graph = new StoredGraph(
                context.getStateStore(Names.CHANNEL_ALERTS_STORE),
                context.getStateStore(Names.CHANNEL_EVENTS_STORE),
                alert -> mapping.write(
                        new AlertChange(AlertChange.Kind.OPENED, alert, null),
                        REGION,
                        Instant.ofEpochMilli(context.currentSystemTimeMs())));
    }

    @Override
    public void process(Record<String, ChannelInput> record) {
        Object input = record.value().getInput();
        if (input instanceof Alert alert) {
            Standing standing = AlertMapping.readStanding(alert);
            patterns()
                    .forEach(composite ->
                            claim(composite.change(standing.alert(), standing.isOpen(), graph()), record.timestamp()));
        } else if (input instanceof Reference reference) {
            if (rules.put(record.key(), reference).isOfPatterns()) {
                patterns()
                        .forEach(composite -> claim(composite.compare(graph().events(), graph()), record.timestamp()));
            }
        }
    }

    private List<Components> patterns() {
        return Patterns.of(CompositePattern.class)
                .map(pattern -> new Components(pattern, rules.rules()))
                .toList();
    }

    private void claim(List<AlertChange> changes, long timestamp) {
        for (AlertChange said : changes) {
            Alert alert = mapping.write(said, REGION, Instant.ofEpochMilli(timestamp));
            context().forward(new Record<>(alert.getAlertId(), new Claim(REGION.kind(), alert), timestamp));
        }
    }

    private StoredGraph graph() {
        return Objects.requireNonNull(graph, "init() comes first");
    }
}
