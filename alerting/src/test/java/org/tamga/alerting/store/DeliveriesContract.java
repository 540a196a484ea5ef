package org.tamga.alerting.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.Commands;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.backup.Backup;
import org.tamga.alerting.backup.Restore;
import org.tamga.alerting.delivery.Carried;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.Tidings;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.handling.Performed;

/** What is to go out is kept with what asked for it, and how far it came is kept as it came. */
interface DeliveriesContract {
    Instant RELEASED_AT = Instant.parse("2026-03-21T08:00:00Z");
    Lane KZ = new Lane("KZ", Channel.WEBHOOK);
    Lane UZ = new Lane("UZ", Channel.EMAIL);

    AlertStore store();

    Database database() throws Exception;

    /** Empty ones, of each kind that there is. */
    Stream<Database> others(Path folder) throws Exception;

    /** What was sent is evidence: a backup holds it byte for byte, on either database. */
    @Test
    default void whatWasSentIsInABackup(@TempDir Path folder) throws Exception {
        put(store(), opened("a"));
        release(KZ, UZ);
        Delivery begun = store().deliveries().begin(KZ, RELEASED_AT).orElseThrow();
        Message message = new Message(Tidings.RELEASED, "application/json", new byte[] {0, -1, 7, '{'});
        store().deliveries().keep(begun, message);
        Path file = folder.resolve("backup");
        new Backup(database()).write(file, RELEASED_AT, (table, rows) -> {});

        for (Database other : others(folder).toList()) {
            new Restore(other).read(file, (table, rows) -> {});
            try (AlertStore restored = AlertStore.open(other)) {
                assertThat(restored.deliveries().of(id("a"))).isEqualTo(deliveries());
                assertThat(restored.deliveries()
                                .message(begun.messageId())
                                .orElseThrow()
                                .content())
                        .isEqualTo(message.content());
            }
        }
    }

    @Test
    default void releaseQueuesOneDeliveryForEachLane() {
        put(store(), opened("a"));

        release(KZ, UZ);

        assertThat(deliveries()).extracting(Delivery::lane).containsExactly(KZ, UZ);
        Delivery first = deliveries().get(0);
        assertThat(first.state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(first.attempts()).isZero();
        assertThat(first.queuedAt()).isEqualTo(RELEASED_AT);
        assertThat(first.sha256()).isNull();
        assertThat(store().deliveries().due(RELEASED_AT)).containsExactlyInAnyOrder(KZ, UZ);
        assertThat(store().find(id("a")).orElseThrow().handling().state()).isEqualTo(HandlingState.NEW);
    }

    @Test
    default void attemptIsLeasedToOne() {
        put(store(), opened("a"));
        release(KZ);
        DeliveryStore deliveries = store().deliveries();

        Delivery begun = deliveries.begin(KZ, RELEASED_AT).orElseThrow();

        assertThat(begun.attempts()).isEqualTo(1);
        assertThat(deliveries.begin(KZ, RELEASED_AT)).isEmpty();
        assertThat(deliveries.due(RELEASED_AT)).isEmpty();
        Instant later = RELEASED_AT.plus(DeliveryStore.LEASE);
        assertThat(deliveries.begin(KZ, later)).map(Delivery::attempts).contains(2);
    }

    @Test
    default void everyChangeIsAChangeOfTheAlert() {
        put(store(), opened("a"));
        release(KZ);
        DeliveryStore deliveries = store().deliveries();
        Delivery begun = deliveries.begin(KZ, RELEASED_AT).orElseThrow();
        long before = store().position();

        long after =
                deliveries.postponed(begun, Carried.Failed.of(Fault.TIMED_OUT), Duration.ofSeconds(5), RELEASED_AT);

        assertThat(after).isGreaterThan(before).isEqualTo(store().position());
        assertThat(store().changesAfter(before, 10)).hasSize(1);
        assertThat(deliveries().get(0).nextAttempt()).isEqualTo(RELEASED_AT.plusSeconds(5));
        assertThat(deliveries().get(0).fault()).isEqualTo(Fault.TIMED_OUT);
    }

    @Test
    default void whatWasSentIsKeptByteForByte() {
        put(store(), opened("a"));
        release(KZ);
        DeliveryStore deliveries = store().deliveries();
        Delivery begun = deliveries.begin(KZ, RELEASED_AT).orElseThrow();
        Message message = new Message(Tidings.RELEASED, "application/json", "{\"ё\":\"\\u0000\"}".getBytes(UTF_8));

        deliveries.keep(begun, message);
        deliveries.taken(begun, DeliveryState.ACCEPTED, RELEASED_AT);

        Message kept = deliveries.message(begun.messageId()).orElseThrow();
        assertThat(kept.content()).isEqualTo(message.content());
        assertThat(deliveries().get(0).sha256()).isEqualTo(message.sha256());
        assertThat(deliveries().get(0).state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(deliveries().get(0).tells()).isEqualTo(Tidings.RELEASED);
    }

    @Test
    default void newStateGoesWhereAnEarlierOneWasToGo() {
        Finding first = opened("a");
        put(store(), first);
        release(KZ);
        put(store(), opened("b"));

        put(store(), revised(first, seizure("a/3", "TJ", 12)));

        assertThat(deliveries()).extracting(Delivery::revision).containsExactly(1, 2);
        assertThat(deliveries().get(0).fault()).isEqualTo(Fault.OVERTAKEN);
        assertThat(deliveries().get(1).state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(store().deliveries().of(id("b"))).isEmpty();
    }

    @Test
    default void acknowledgementsOnlyAddToWhatIsKnown() {
        put(store(), opened("a"));
        release(KZ);
        DeliveryStore deliveries = store().deliveries();
        String message = deliveries().get(0).messageId();
        assertThat(deliveries.acknowledged(message, "KZ", DeliveryState.HUMAN_ACKNOWLEDGED, RELEASED_AT))
                .as("nothing was sent yet")
                .isEmpty();
        Delivery begun = deliveries.begin(KZ, RELEASED_AT).orElseThrow();
        deliveries.keep(begun, new Message(Tidings.RELEASED, "text/plain", new byte[] {1}));

        assertThat(deliveries.acknowledged(message, "UZ", DeliveryState.HUMAN_ACKNOWLEDGED, RELEASED_AT))
                .as("another's")
                .isEmpty();
        assertThat(deliveries.acknowledged(message, "KZ", DeliveryState.HUMAN_ACKNOWLEDGED, RELEASED_AT))
                .isPresent();
        assertThat(deliveries.acknowledged(message, "KZ", DeliveryState.MACHINE_ACKNOWLEDGED, RELEASED_AT))
                .isPresent();
        deliveries.taken(begun, DeliveryState.ACCEPTED, RELEASED_AT);

        assertThat(deliveries().get(0).state()).isEqualTo(DeliveryState.HUMAN_ACKNOWLEDGED);
    }

    @Test
    default void oldestThatWaitsIsKnown() {
        put(store(), opened("a"));
        assertThat(store().deliveries().oldestQueued()).isEmpty();
        release(KZ, UZ);

        assertThat(store().deliveries().oldestQueued()).contains(RELEASED_AT);
        assertThat(store().deliveries().queued()).isEqualTo(2);
        assertThat(store().deliveries().latest(DeliveryState.QUEUED, Long.MAX_VALUE, true, 10))
                .hasSize(2);
        assertThat(store().deliveries().latest(DeliveryState.FAILED, Long.MAX_VALUE, true, 10))
                .isEmpty();
    }

    /** A store made anew from the topics knows to whom the alert was released, sends nothing again, and says so. */
    @Test
    default void releaseComesBackFromItsTopicAndSendsNothingTwice(@TempDir Path folder) {
        Finding first = opened("a");
        put(store(), first);
        store().act(new Action.Acknowledge(Commands.of(id("a"), 1, "Aliyev")), RELEASED_AT);
        release(KZ);
        List<Performed> done = store().unpublished(10);
        assertThat(done).last().satisfies(release -> {
            assertThat(release.deed()).isEqualTo(Deed.RELEASED);
            assertThat(release.releasedTo()).containsExactly(KZ);
        });

        try (AlertStore anew = AlertStore.open(Database.sqlite(folder.resolve("anew.db")))) {
            anew.take(done, new Offsets("cluster-1", "alert-actions", Map.of(0, 2L)));
            put(anew, first);

            assertThat(anew.find(id("a")).orElseThrow().handling())
                    .isEqualTo(store().find(id("a")).orElseThrow().handling());
            assertThat(anew.deliveries().of(id("a"))).singleElement().satisfies(delivery -> {
                assertThat(delivery.fault()).isEqualTo(Fault.UNKNOWN_SINCE_REBUILD);
                assertThat(delivery.messageId()).isEqualTo(deliveries().get(0).messageId());
            });
            assertThat(anew.deliveries().due(RELEASED_AT)).isEmpty();

            put(anew, revised(first, seizure("a/3", "TJ", 12)));
            assertThat(anew.deliveries().due(RELEASED_AT.plusSeconds(1))).containsExactly(KZ);
        }
    }

    private List<Delivery> deliveries() {
        return store().deliveries().of(id("a"));
    }

    private void release(Lane... lanes) {
        store().act(new Action.Release(Commands.of(id("a"), 1, "Aliyev"), List.of(lanes)), RELEASED_AT);
    }

    private static void put(AlertStore store, Finding finding) {
        store.project(List.of(finding), new Offsets("cluster-1", "alerts", Map.of(0, 1L)), RELEASED_AT);
    }
}
