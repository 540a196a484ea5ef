package org.tamga.alerting.delivery.sending;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.tamga.alerting.Commands;
import org.tamga.alerting.MovingClock;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.audit.SignedHead;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.delivery.Schedule;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.http.Exchange;
import org.tamga.alerting.delivery.http.WebhookCourier;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.release.Decisions;
import org.tamga.alerting.store.ActionResult;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Database;
import org.tamga.alerting.store.Offsets;

/** A store and a sender over it that sends when a test says so. */
final class Outbound implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-20T08:00:00Z");

    static final SignedHead HEAD = new SignedHead(7, START, "ab".repeat(32), "0123456789abcdef", "c2lnbmVk");

    final MovingClock clock = new MovingClock(START);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Exchange exchange;
    private final Path folder;
    private final Directory directory;
    AlertStore store;
    Sender sender;
    private long offset;

    Outbound(Path folder, Directory directory) {
        this(folder, directory, Exchange.LONGEST);
    }

    Outbound(Path folder, Directory directory, Duration longest) {
        this.folder = folder;
        this.directory = directory;
        this.exchange = new Exchange(clock, SystemDefaultDnsResolver.INSTANCE, longest);
        this.store = AlertStore.open(Database.sqlite(folder.resolve("alerts.db")));
        this.sender = sender();
    }

    private Sender sender() {
        return new Sender(
                store,
                directory,
                new LastHop(store, directory, decisions(), Forms.all()),
                Map.of(Channel.WEBHOOK, new WebhookCourier(exchange, clock, () -> Optional.of(HEAD))),
                new Schedule(new SplittableRandom(5)),
                clock,
                meters,
                position -> {});
    }

    private Decisions decisions() {
        AlertStore open = store;
        return new Decisions(
                directory.recipients(),
                id -> open.find(id).map(QueuedAlert::finding),
                operation -> Set.of(),
                open.releases()::permits);
    }

    /** As after a kill: what was in memory is gone. */
    void restart() {
        sender.close();
        store.close();
        store = AlertStore.open(Database.sqlite(folder.resolve("alerts.db")));
        sender = sender();
    }

    void take(Finding finding) {
        store.project(List.of(finding), new Offsets("cluster", "alerts", Map.of(0, ++offset)), clock.instant());
    }

    ActionResult release(Finding finding, String... countries) {
        List<Lane> lanes = directory.lanes(List.of(countries));
        return store.act(
                new Action.Release(Commands.of(finding.alertId(), finding.revision(), "Aliyev"), lanes),
                clock.instant());
    }

    /** Sends what is due, lane by lane. */
    void send() {
        sender.sendDue();
    }

    List<Delivery> deliveries(Finding finding) {
        return store.deliveries().of(finding.alertId());
    }

    Delivery only(Finding finding) {
        List<Delivery> all = deliveries(finding);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " deliveries");
        }
        return all.get(0);
    }

    static InetAddress here() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public void close() {
        sender.close();
        exchange.close();
        store.close();
    }
}
