package org.tamga.topology.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Ledger;
import org.tamga.detection.alerts.Standing;
import org.tamga.events.AlertSubject;
import org.tamga.events.internal.Claim;
import org.tamga.topology.StreamsMeters;
import org.tamga.topology.mapping.AlertMapping;

/** Hears every claim to an alert id, since they are keyed by it here, and publishes how the alert stands. */
public final class LedgerProcessor extends ContextualProcessor<String, Claim, String, org.tamga.events.Alert> {
    private final String storeName;
    private final AlertMapping mapping;
    private final MeterRegistry meters;
    private @Nullable KeyValueStore<String, org.tamga.events.internal.Ledger> ledgers;

    public LedgerProcessor(String storeName, AlertMapping mapping, MeterRegistry meters) {
        this.storeName = storeName;
        this.mapping = mapping;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, org.tamga.events.Alert> context) {
        super.init(context);
        ledgers = context.getStateStore(storeName);
    }

    @Override
    public void process(Record<String, Claim> record) {
        KeyValueStore<String, org.tamga.events.internal.Ledger> store = Objects.requireNonNull(ledgers);
        org.tamga.events.internal.Ledger kept = store.get(record.key());
        List<Claim> claims = kept == null ? List.of() : kept.getClaims();
        org.tamga.events.Alert published = kept == null ? null : kept.getPublished();

        Instant at = Instant.ofEpochMilli(record.timestamp());
        Claim claim = record.value();
        Ledger before = read(claims, published);
        Ledger after = before.after(claim.getKeyHash(), AlertMapping.readChange(claim.getAlert()), at);

        List<Claim> held = held(claims, claim, after);
        Standing news = after.newsSince(before).orElse(null);
        org.tamga.events.Alert told = news == null ? published : mapping.write(news, subject(held, claim), at);
        store.put(record.key(), new org.tamga.events.internal.Ledger(held, told));
        if (news != null && told != null) {
            StreamsMeters.ALERT_CHANGES.count(
                    meters, told.getPattern(), told.getChange().name().toLowerCase(Locale.ROOT));
            context().forward(record.withValue(told));
        }
    }

    private static Ledger read(List<Claim> claims, org.tamga.events.@Nullable Alert published) {
        Map<String, Alert> held = new LinkedHashMap<>();
        claims.forEach(claim -> held.put(claim.getKeyHash(), AlertMapping.read(claim.getAlert())));
        return new Ledger(held, published == null ? null : AlertMapping.readStanding(published));
    }

    /** The claims that stand after {@code latest}, in the order in which they were made. */
    private static List<Claim> held(List<Claim> claims, Claim latest, Ledger after) {
        List<Claim> held = new ArrayList<>(claims);
        held.removeIf(claim -> claim.getKeyHash().equals(latest.getKeyHash()));
        if (after.claims().containsKey(latest.getKeyHash())) {
            held.add(latest);
        }
        return held;
    }

    private static AlertSubject subject(List<Claim> held, Claim latest) {
        Claim counts = held.isEmpty() ? latest : held.get(held.size() - 1);
        return counts.getAlert().getSubject();
    }
}
