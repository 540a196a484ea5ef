package org.tamga.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.topology.Reported.seizure;
import static org.tamga.topology.Reported.sighting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.detection.history.Horizon;
import org.tamga.events.PostKeyState;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Receipt;
import org.tamga.events.ReceiptOutcome;
import org.tamga.events.Report;
import org.tamga.events.Topics;
import org.tamga.events.seal.SchemaFingerprint;
import org.tamga.events.seal.Seal;
import org.tamga.events.seal.SealingKey;
import org.tamga.events.serde.WireFormat;

/** A post can speak for itself alone, and for what it seals. */
class SealsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(3600);

    private final SealingKey korday = SealingKey.generate("KZ-KORDAY");
    private final SealingKey yallama = SealingKey.generate("UZ-YALLAMA");

    @TempDir
    Path directory;

    private TopologyHarness tamga;

    @BeforeEach
    void start() {
        tamga = new TopologyHarness(directory.resolve("sealed"), NOW, Horizon.DEFAULT, Input.SEALED);
        tamga.know(List.of(
                Posts.post("KZ-KORDAY", Posts.holding(korday, BEFORE)),
                Posts.post("UZ-YALLAMA", Posts.holding(yallama, BEFORE))));
    }

    @AfterEach
    void stop() {
        tamga.close();
    }

    @Test
    void sealedReportsOfTwoPostsRaiseTheirAlert() {
        tamga.send(korday, 1, atKorday());
        tamga.send(yallama, 1, atYallama());

        assertThat(tamga.open()).hasSize(1);
        assertThat(tamga.quarantined()).isEmpty();
    }

    @Test
    void aReportThatWasAlteredIsForgedAndNobodyIsTold() {
        Seal seal = tamga.seal(korday, 1, atKorday());
        Report altered =
                seizure("a", "KZ-KORDAY", "2026-05-20T10:00:00Z").kilograms(3).report();

        tamga.deliver(Topics.SEIZURES.name(), tamga.encoded(altered), seal.toBytes(), NOW);

        assertRefused("forged-seal", "post KZ-KORDAY, key " + korday.id());
        assertThat(tamga.receipts()).isEmpty();
    }

    @Test
    void aSealForOneTopicIsNoneForTheOther() {
        Report report = sighting("a", "KZ-KORDAY", "2026-05-20T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report();
        Seal asSeizure = korday.seal(
                Topics.SEIZURES.name(),
                1,
                SchemaFingerprint.of(report.record().getSchema()),
                WireFormat.body(tamga.encoded(report)));

        tamga.deliver(Topics.IDENTIFICATIONS.name(), tamga.encoded(report), asSeizure.toBytes(), NOW);

        assertRefused("forged-seal", "altered");
        assertThat(tamga.receipts()).isEmpty();
    }

    @Test
    void aPostSpeaksForNoOther() {
        tamga.send(korday, 1, atYallama());

        assertRefused("speaks-for-another-post", "the report is of UZ-YALLAMA and was sealed by KZ-KORDAY");
        assertToldRefused("KZ-KORDAY", 1, "speaks-for-another-post");
        assertThat(tamga.open()).isEmpty();
    }

    @Test
    void aPlaceOutsideTheRegisterIsNoPostsOwn() {
        Report roadside =
                seizure("a", "roadside", "2026-05-20T10:00:00Z").country("KZ").report();

        tamga.send(korday, 1, roadside);

        assertRefused("speaks-for-another-post", "name checkpoint KZ-KORDAY");
    }

    @Test
    void aPostThatWasNeverAdmittedIsToldSo() {
        tamga.send(SealingKey.generate("KG-AK-ZHOL"), 1, atKorday());

        assertRefused("unknown-post", "post KG-AK-ZHOL");
        assertThat(tamga.receipts())
                .extracting(receipt -> receipt.value().getReason())
                .containsExactly("unknown-post");
    }

    @Test
    void whoMakesUpAPostIsToldNothing() {
        tamga.send(SealingKey.generate("KG-NOWHERE"), 1, atKorday());

        assertRefused("unknown-post", "post KG-NOWHERE");
        assertThat(tamga.receipts()).isEmpty();
    }

    @Test
    void aReplacedKeyNoLongerHolds() {
        tamga.know(List.of(
                Posts.post("KZ-KORDAY", Posts.standing(korday, BEFORE, PostKeyState.REPLACED, NOW.minusMillis(1)))));

        tamga.send(korday, 4, atKorday());

        assertRefused("replaced-key", "a newer one");
        assertToldRefused("KZ-KORDAY", 4, "replaced-key");
    }

    @Test
    void aRevokedKeyNoLongerHolds() {
        tamga.know(List.of(Posts.post("KZ-KORDAY", Posts.standing(korday, BEFORE, PostKeyState.REVOKED, NOW))));

        tamga.send(korday, 5, atKorday());

        assertRefused("revoked-key", "tamga post enrol");
        assertToldRefused("KZ-KORDAY", 5, "revoked-key");
    }

    @Test
    void whatArrivedBeforeTheEndOfItsKeyStaysGenuineWheneverItIsRead() {
        tamga.know(List.of(Posts.post("KZ-KORDAY", Posts.standing(korday, BEFORE, PostKeyState.REVOKED, NOW))));

        tamga.deliver(
                Topics.SEIZURES.name(),
                tamga.encoded(atKorday()),
                tamga.seal(korday, 1, atKorday()).toBytes(),
                NOW.minusMillis(1));

        assertThat(tamga.quarantined()).isEmpty();
    }

    @Test
    void aKeyDoesNotHoldBeforeItsAdmission() {
        tamga.know(List.of(Posts.post("KZ-KORDAY", Posts.holding(korday, NOW.plusMillis(1)))));

        tamga.send(korday, 6, atKorday());

        assertRefused("unknown-key", "tamga posts admit");
        assertToldRefused("KZ-KORDAY", 6, "unknown-key");
    }

    @Test
    void aKeyAdmittedMeanwhileHoldsWithoutARestart() {
        SealingKey second = SealingKey.generate("KZ-KORDAY");
        tamga.send(second, 1, atKorday());
        assertRefused("unknown-key", second.id());

        tamga.know(List.of(Posts.post("KZ-KORDAY", Posts.holding(korday, BEFORE), Posts.holding(second, BEFORE))));
        tamga.send(second, 2, atKorday());

        assertThat(tamga.quarantined()).isEmpty();
    }

    @Test
    void whatIsNoSealIsNotTakenForNone() {
        try (TopologyHarness inDevelopment = unsealedToo()) {
            inDevelopment.deliver(
                    Topics.SEIZURES.name(),
                    inDevelopment.encoded(atKorday()),
                    "v1 KZ-KORDAY".getBytes(StandardCharsets.UTF_8),
                    NOW);

            assertThat(inDevelopment.quarantined())
                    .extracting(QuarantinedRecord::getReason)
                    .containsExactly("malformed-seal");
            assertThat(inDevelopment.receipts()).isEmpty();
        }
    }

    @Test
    void aReportWithoutASealIsSetAside() {
        tamga.send(atKorday());

        assertRefused("unsealed", "the report has none");
        assertThat(tamga.receipts()).isEmpty();
    }

    @Test
    void inDevelopmentAReportWithoutASealIsTakenAndNobodyIsTold() {
        try (TopologyHarness inDevelopment = unsealedToo()) {
            inDevelopment.send(atKorday());
            inDevelopment.send(atYallama());

            assertThat(inDevelopment.open()).hasSize(1);
            assertThat(inDevelopment.receipts()).isEmpty();
        }
    }

    @Test
    void inDevelopmentASealIsHeldToWhatItSays() {
        try (TopologyHarness inDevelopment = unsealedToo()) {
            inDevelopment.send(korday, 1, atKorday());

            assertThat(inDevelopment.quarantined())
                    .extracting(QuarantinedRecord::getReason)
                    .containsExactly("unknown-post");
        }
    }

    @Test
    void quarantineHoldsTheBytesAsTheyCame() {
        byte[] data = tamga.encoded(atKorday());

        tamga.deliver(Topics.SEIZURES.name(), data, new byte[] {1}, NOW);

        assertThat(tamga.quarantined()).singleElement().satisfies(record -> {
            assertThat(record.getValue()).isEqualTo(ByteBuffer.wrap(data));
            assertThat(record.getEventId()).isEqualTo(Reported.id("a"));
        });
    }

    @Test
    void nothingThatComesOfAReportCarriesItsSeal() {
        tamga.send(korday, 1, atKorday());
        tamga.send(yallama, 1, atYallama());
        tamga.send(korday, 2, atYallama());

        assertThat(tamga.headers())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(headers -> assertThat(headers).isEmpty());
    }

    @Test
    void receivedIsAcceptedAndQuarantined() {
        tamga.send(korday, 1, atKorday());
        tamga.send(korday, 2, atYallama());
        tamga.send(atKorday());
        tamga.send(SealingKey.generate("KZ-KORDAY"), 1, atKorday());
        tamga.send(SealingKey.generate("KG-AK-ZHOL"), 1, atKorday());
        tamga.deliver(Topics.SEIZURES.name(), new byte[] {1, 2, 3}, new byte[0], NOW);

        assertThat(tamga.count(StreamsMeters.INTAKE_RECEIVED)).isEqualTo(6);
        assertThat(tamga.count(StreamsMeters.INTAKE_ACCEPTED)).isEqualTo(1);
        assertThat(tamga.count(StreamsMeters.INTAKE_QUARANTINED)).isEqualTo(5);
        for (String reason :
                List.of("speaks-for-another-post", "unsealed", "unknown-key", "unknown-post", "not-avro")) {
            assertThat(tamga.count(StreamsMeters.INTAKE_QUARANTINED, "reason", reason))
                    .as(reason)
                    .isEqualTo(1);
        }
    }

    private TopologyHarness unsealedToo() {
        return new TopologyHarness(directory.resolve("unsealed"), NOW, Horizon.DEFAULT, Input.UNSEALED_TOO);
    }

    private void assertRefused(String reason, String inDetail) {
        assertThat(tamga.quarantined()).singleElement().satisfies(record -> {
            assertThat(record.getReason()).isEqualTo(reason);
            assertThat(record.getDetail()).contains(inDetail);
        });
    }

    private void assertToldRefused(String post, long sequence, String reason) {
        assertThat(tamga.receipts()).singleElement().satisfies(told -> {
            assertThat(told.key()).isEqualTo(post);
            Receipt receipt = told.value();
            assertThat(receipt.getPost()).isEqualTo(post);
            assertThat(receipt.getSequence()).isEqualTo(sequence);
            assertThat(receipt.getOutcome()).isEqualTo(ReceiptOutcome.REFUSED);
            assertThat(receipt.getReason()).isEqualTo(reason);
            assertThat(receipt.getDetail()).isNotBlank();
            assertThat(receipt.getArrivedAt()).isEqualTo(NOW);
        });
    }

    private static Report atKorday() {
        return seizure("a", "KZ-KORDAY", "2026-05-20T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report();
    }

    private static Report atYallama() {
        return seizure("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report();
    }
}
