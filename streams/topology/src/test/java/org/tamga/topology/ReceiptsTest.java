package org.tamga.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tamga.topology.Reported.seizure;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.streams.test.TestRecord;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.detection.history.Horizon;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Receipt;
import org.tamga.events.ReceiptOutcome;
import org.tamga.events.Report;
import org.tamga.events.seal.SealingKey;

/** Every arrival under a seal has one receipt, and it says what became of it. */
class ReceiptsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final long SEED = 20260601;

    private final SealingKey korday = SealingKey.generate("KZ-KORDAY");
    private final SealingKey yallama = SealingKey.generate("UZ-YALLAMA");

    @TempDir
    Path directory;

    private TopologyHarness tamga;

    @BeforeEach
    void start() {
        tamga = started("first");
    }

    @AfterEach
    void stop() {
        tamga.close();
    }

    @Test
    void aReportThatWasTakenIsAccepted() {
        tamga.send(korday, 7, atKorday().report());

        assertThat(tamga.receipts()).singleElement().satisfies(told -> {
            assertThat(told.key()).isEqualTo("KZ-KORDAY");
            assertThat(told.value())
                    .isEqualTo(new Receipt(
                            "KZ-KORDAY", 7L, Reported.id("a"), 1, ReceiptOutcome.ACCEPTED, null, null, NOW));
        });
    }

    @Test
    void repeatedAndOutdatedReportsAreAcceptedEachTime() {
        tamga.send(korday, 2, atKorday().revision(2).report());
        tamga.send(korday, 2, atKorday().revision(2).report());
        tamga.send(korday, 1, atKorday().report());

        assertThat(told())
                .containsExactly(
                        tuple("KZ-KORDAY", 2L, 2, ReceiptOutcome.ACCEPTED, null),
                        tuple("KZ-KORDAY", 2L, 2, ReceiptOutcome.ACCEPTED, null),
                        tuple("KZ-KORDAY", 1L, 1, ReceiptOutcome.ACCEPTED, null));
        assertThat(tamga.count(StreamsMeters.EVENTS, "outcome", "repeated")).isEqualTo(1);
        assertThat(tamga.count(StreamsMeters.EVENTS, "outcome", "outdated")).isEqualTo(1);
    }

    @Test
    void whatIsInvalidIsRefusedWithItsReasonAndRemedy() {
        tamga.send(korday, 3, atKorday().at(NOW.plusSeconds(3600)).report());

        assertThat(tamga.receipts()).singleElement().satisfies(told -> {
            assertThat(told.value().getOutcome()).isEqualTo(ReceiptOutcome.REFUSED);
            assertThat(told.value().getReason()).isEqualTo("future-date");
            assertThat(told.value().getDetail()).contains("occurredAt");
        });
    }

    @Test
    void whatIsTooLateIsRefusedOnceAndTakesBackWhatItCorrects() {
        tamga.send(korday, 1, atKorday().report());
        tamga.send(yallama, 1, atYallama().report());
        assertThat(tamga.open()).hasSize(1);
        tamga.receipts();

        tamga.send(
                yallama,
                2,
                atYallama()
                        .at(Instant.parse("1996-05-25T10:00:00Z"))
                        .revision(2)
                        .report());

        assertThat(told()).containsExactly(tuple("UZ-YALLAMA", 2L, 2, ReceiptOutcome.REFUSED, "too-late"));
        assertThat(tamga.count(StreamsMeters.EVENTS)).isEqualTo(3);
        assertThat(tamga.count(StreamsMeters.INTAKE_ACCEPTED)).isEqualTo(2);
        assertThat(tamga.count(StreamsMeters.INTAKE_QUARANTINED, "reason", "too-late"))
                .isEqualTo(1);
        assertThat(tamga.open()).isEmpty();
    }

    @Test
    void anEventBelongsToThePostThatSealedItFirst() {
        tamga.send(korday, 1, atKorday().report());
        Report stolen = seizure("a", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .revision(2)
                .retracted()
                .report();

        tamga.send(yallama, 9, stolen);
        tamga.send(korday, 2, atKorday().revision(2).report());

        assertThat(told())
                .containsExactly(
                        tuple("KZ-KORDAY", 1L, 1, ReceiptOutcome.ACCEPTED, null),
                        tuple("UZ-YALLAMA", 9L, 2, ReceiptOutcome.REFUSED, "event-of-another-post"),
                        tuple("KZ-KORDAY", 2L, 2, ReceiptOutcome.ACCEPTED, null));
        assertThat(tamga.quarantined())
                .singleElement()
                .extracting(QuarantinedRecord::getReason, QuarantinedRecord::getEventId)
                .containsExactly("event-of-another-post", Reported.id("a"));
        assertThat(tamga.count(StreamsMeters.EVENTS, "outcome", "event-of-another-post"))
                .isEqualTo(1);
        assertThat(tamga.count(StreamsMeters.EVENTS)).isEqualTo(tamga.count(StreamsMeters.INTAKE_ACCEPTED));
    }

    @Test
    void anEventIsHeldByWhoeverRepeatsItUnderASealFirst() {
        tamga.close();
        tamga = new TopologyHarness(directory.resolve("mixed"), NOW, Horizon.DEFAULT, Input.UNSEALED_TOO);
        tamga.know(posts());
        tamga.send(atKorday().report());
        tamga.send(korday, 1, atKorday().report());

        tamga.send(
                yallama,
                1,
                seizure("a", "UZ-YALLAMA", "2026-05-25T10:00:00Z").revision(2).report());

        assertThat(told())
                .containsExactly(
                        tuple("KZ-KORDAY", 1L, 1, ReceiptOutcome.ACCEPTED, null),
                        tuple("UZ-YALLAMA", 1L, 2, ReceiptOutcome.REFUSED, "event-of-another-post"));
    }

    @Test
    void aTooLateReportUnderAForeignIdTakesNothingBack() {
        tamga.send(korday, 1, atKorday().report());
        tamga.send(yallama, 1, atYallama().report());

        tamga.send(
                yallama,
                2,
                seizure("a", "UZ-YALLAMA", "1996-05-25T10:00:00Z").revision(5).report());

        assertThat(tamga.open()).hasSize(1);
        assertThat(told()).hasSize(3).last().isEqualTo(tuple("UZ-YALLAMA", 2L, 5, ReceiptOutcome.REFUSED, "too-late"));
        assertThat(tamga.quarantined()).hasSize(1);
    }

    @Test
    void inAnyOrderTheSameAlertsAreOpenAndAsManyReceiptsWritten() {
        List<Sent> all = List.of(
                new Sent(korday, 1, atKorday().report()),
                new Sent(korday, 2, atKorday().revision(2).kilograms(4).report()),
                new Sent(yallama, 1, atYallama().report()),
                new Sent(
                        yallama,
                        2,
                        seizure("c", "UZ-YALLAMA", "2026-05-26T10:00:00Z").report()),
                new Sent(
                        yallama,
                        2,
                        seizure("c", "UZ-YALLAMA", "2026-05-26T10:00:00Z").report()),
                new Sent(
                        korday,
                        3,
                        seizure("d", "UZ-YALLAMA", "2026-05-26T10:00:00Z").report()));
        all.forEach(sent -> tamga.send(sent.key(), sent.sequence(), sent.report()));
        List<String> expected = tamga.summaries();
        assertThat(expected).hasSize(1);

        for (int i = 0; i < 10; i++) {
            List<Sent> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(SEED + i));
            try (TopologyHarness other = started("order-" + i)) {
                shuffled.forEach(sent -> other.send(sent.key(), sent.sequence(), sent.report()));

                assertThat(other.summaries()).as("seed %d", SEED + i).isEqualTo(expected);
                assertThat(other.receipts()).as("seed %d", SEED + i).hasSameSizeAs(all);
            }
        }
    }

    private record Sent(SealingKey key, long sequence, Report report) {}

    private TopologyHarness started(String name) {
        TopologyHarness started = new TopologyHarness(directory.resolve(name), NOW, Horizon.DEFAULT, Input.SEALED);
        started.know(posts());
        return started;
    }

    private List<CheckpointEntry> posts() {
        return List.of(
                Posts.post("KZ-KORDAY", Posts.holding(korday, NOW)),
                Posts.post("UZ-YALLAMA", Posts.holding(yallama, NOW)));
    }

    private List<Tuple> told() {
        return tamga.receipts().stream()
                .map(TestRecord::value)
                .map(receipt -> tuple(
                        receipt.getPost(),
                        receipt.getSequence(),
                        receipt.getRevision(),
                        receipt.getOutcome(),
                        receipt.getReason()))
                .toList();
    }

    private static Reported atKorday() {
        return seizure("a", "KZ-KORDAY", "2026-05-20T10:00:00Z").plate("KZ", "123ABC02");
    }

    private static Reported atYallama() {
        return seizure("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z").plate("KZ", "123ABC02");
    }
}
