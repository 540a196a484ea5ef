package org.tamga.producers.post.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.producers.post.Samples;

final class OutboxTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ReceiptsRead READ = new ReceiptsRead("cluster", 3, 42);

    @TempDir
    private Path folder;

    private Outbox outbox;

    @BeforeEach
    void open() throws BrokenOutboxException {
        outbox = Outbox.open(folder);
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void whatWasSavedIsThereAfterReopening() throws BrokenOutboxException {
        SavedReport saved = save(Samples.seizure());

        outbox.close();
        outbox = Outbox.open(folder);

        assertThat(outbox.waiting(10, 1 << 20)).containsExactly(saved);
        assertThat(outbox.lastSequence()).isEqualTo(saved.sequence());
    }

    @Test
    void nobodyElseWhoUsesTheComputerReadsIt() throws Exception {
        save(Samples.seizure());

        for (String file : List.of("outbox.db", "outbox.db-wal")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(file)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void theSameRequestSavesOnceAndTheSameKeyWithAnotherBodyNothing() {
        Request request = Request.of("key-1", "body");
        Saving first = outbox.save(Samples.seizure(), request, NOON);
        Saving second = outbox.save(Samples.seizure(), request, NOON);
        Saving other = outbox.save(Samples.seizure(), Request.of("key-1", "another body"), NOON);

        SavedReport saved = ((Saving.Saved) first).report();
        assertThat(second).isEqualTo(new Saving.Repeated(saved));
        assertThat(other).isEqualTo(new Saving.KeyReused());
        assertThat(outbox.counts()).containsEntry(State.SAVED, 1L);
    }

    @Test
    void aRevisionOfAnEventIsSavedOnce() {
        NewReport report = Samples.seizure();
        SavedReport saved = save(report);

        assertThat(outbox.save(report, null, NOON)).isEqualTo(new Saving.RevisionTaken(saved));
    }

    @Test
    void ofManyAtOnceThoseThatAreNewAreSavedAndNumbersHaveNoGaps() {
        NewReport first = Samples.sighting();
        NewReport second = Samples.sighting();
        SavedReport before = save(first);

        Map<Integer, SavedReport> there =
                outbox.saveNew(List.of(Samples.seizure(), first, second, Samples.sighting(), second), NOON);

        assertThat(there).hasSize(2).containsEntry(1, before);
        assertThat(there.get(4).eventId()).isEqualTo(second.report().eventId());
        assertThat(outbox.unsettledAfter(0, 10))
                .extracting(SavedReport::sequence)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(outbox.counts()).isEqualTo(counts(4, 0, 0, 0));
        assertThat(outbox.saveNew(List.of(), NOON)).isEmpty();
    }

    @Test
    void aSeizurePassesThreeDaysOfSightingsAndTheOldestGoesFirst() {
        SavedReport first = save(Samples.sighting());
        SavedReport second = save(Samples.sighting());
        SavedReport seizure = save(Samples.seizure());

        assertThat(outbox.waiting(10, 1 << 20)).containsExactly(seizure, first, second);
        assertThat(outbox.waiting(2, 1 << 20)).containsExactly(seizure, first);
        assertThat(outbox.waiting(10, 1)).containsExactly(seizure);
    }

    @Test
    void onlyTheReceiptTakesAReportOut() {
        SavedReport saved = save(Samples.seizure());
        outbox.sent(List.of(saved.sequence()), NOON);
        assertThat(outbox.waiting(10, 1 << 20)).isEmpty();
        assertThat(outbox.unreceipted()).containsExactly(saved.sequence());

        outbox.settle(List.of(settlement(saved, Settlement.Verdict.ACCEPTED)), READ, NOON);

        assertThat(outbox.unreceipted()).isEmpty();
        assertThat(outbox.counts()).isEqualTo(counts(0, 0, 1, 0));
        assertThat(outbox.nextReceipt("cluster", 3)).contains(42L);
        assertThat(outbox.nextReceipt("another cluster", 3)).isEmpty();
    }

    @Test
    void aReceiptThatOvertakesTheBrokersAcknowledgementStands() {
        SavedReport saved = save(Samples.seizure());
        outbox.settle(List.of(settlement(saved, Settlement.Verdict.ACCEPTED)), READ, NOON);

        outbox.sent(List.of(saved.sequence()), NOON);
        outbox.sendAgain(List.of(saved.sequence()));
        outbox.settle(List.of(settlement(saved, Settlement.Verdict.REFUSED)), READ, NOON);

        assertThat(outbox.counts()).isEqualTo(counts(0, 0, 1, 0));
    }

    @Test
    void aReceiptOfAnotherEventWithTheSameNumberChangesNothing() {
        SavedReport saved = save(Samples.seizure());
        Settlement stray = new Settlement(
                saved.sequence(), "another event", saved.revision(), Settlement.Verdict.ACCEPTED, null, null);

        outbox.settle(List.of(stray), READ, NOON);

        assertThat(outbox.counts()).isEqualTo(counts(1, 0, 0, 0));
    }

    @Test
    void whatIsHeldForTheKeysSakeWaitsOnWithTheReason() {
        SavedReport saved = save(Samples.seizure());
        outbox.sent(List.of(saved.sequence()), NOON);

        outbox.settle(List.of(settlement(saved, Settlement.Verdict.HELD)), READ, NOON);

        assertThat(outbox.waiting(10, 1 << 20))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.reason()).isEqualTo("reason"));
    }

    @Test
    void theListShowsTheNewestRevisionOfEachEvent() {
        NewReport first = Samples.seizure();
        save(first);
        SavedReport other = save(Samples.sighting());
        SavedReport corrected = save(Revised.of(first, 2));

        assertThat(outbox.page(new PageQuery(Optional.empty(), "", Long.MAX_VALUE, 10)))
                .containsExactly(corrected, other);
        assertThat(outbox.revisions(corrected.eventId())).hasSize(2);
    }

    @Test
    void whatWasSettledLongAgoIsForgottenButNoNumberIsGivenTwice() {
        SavedReport old = save(Samples.seizure());
        SavedReport waiting = save(Samples.seizure());
        outbox.settle(List.of(settlement(old, Settlement.Verdict.ACCEPTED)), READ, NOON);

        assertThat(outbox.forget(Duration.ofDays(400), NOON.plus(Duration.ofDays(401))))
                .isEqualTo(1);

        assertThat(outbox.newest(old.eventId())).isEmpty();
        assertThat(outbox.newest(waiting.eventId())).contains(waiting);
        assertThat(outbox.counts()).isEqualTo(counts(1, 0, 0, 0));
        assertThat(save(Samples.seizure()).sequence()).isEqualTo(waiting.sequence() + 1);
    }

    @Test
    void theSpanEndsBeforeTheFirstThatHasNotLeft() {
        assertThat(outbox.span(10).to()).isZero();
        List<Long> saved = LongStream.range(0, 5)
                .map(each -> save(Samples.sighting()).sequence())
                .boxed()
                .toList();
        outbox.sent(List.of(saved.get(0), saved.get(1), saved.get(3)), NOON);

        assertThat(outbox.span(10)).hasToString("numbers 1 to 2");

        outbox.carried(List.of(saved.get(2)), NOON);
        assertThat(outbox.span(3)).hasToString("numbers 2 to 4");
    }

    @Test
    void whatAWrongClockSettledIsNotForgottenForItsAge() {
        Request request = Request.of("key", "body");
        SavedReport first = ((Saving.Saved) outbox.save(Samples.seizure(), request, NOON)).report();
        save(Samples.seizure());
        outbox.settle(List.of(settlement(first, Settlement.Verdict.ACCEPTED)), Instant.parse("2016-01-01T00:00:00Z"));

        assertThat(outbox.forget(Duration.ofDays(400), NOON)).isZero();
        assertThat(outbox.save(Samples.seizure(), request, NOON)).isInstanceOf(Saving.Repeated.class);
    }

    @Test
    void aRequestIsKnownAsLongAsItsReport() {
        Request request = Request.of("key", "body");
        SavedReport first = ((Saving.Saved) outbox.save(Samples.seizure(), request, NOON)).report();
        save(Samples.seizure());
        Instant muchLater = NOON.plus(Duration.ofDays(500));

        assertThat(outbox.forget(Duration.ofDays(400), muchLater)).isZero(); // it is not settled
        assertThat(outbox.known(request)).isPresent();

        outbox.settle(List.of(settlement(first, Settlement.Verdict.ACCEPTED)), NOON);
        assertThat(outbox.forget(Duration.ofDays(400), muchLater)).isOne();
        assertThat(outbox.known(request)).isEmpty();
    }

    @Test
    void anOutboxThatIsGoneOrEmptyOrDamagedIsNotTakenForANewOne() throws Exception {
        for (int each = 0; each < 200; each++) {
            save(Samples.seizure());
        }
        outbox.close();
        Path file = folder.resolve("outbox.db");
        byte[] whole = Files.readAllBytes(file);

        Files.delete(file);
        assertThatThrownBy(() -> Outbox.open(folder)).hasMessageContaining("is missing");
        Files.write(file, new byte[0]);
        assertThatThrownBy(() -> Outbox.open(folder)).hasMessageContaining("is empty");
        Files.write(file, "something else that is long enough".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Outbox.open(folder)).hasMessageContaining("is damaged");
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Outbox.open(folder))
                .hasMessageContaining("is damaged")
                .hasMessageContaining("backup");

        Files.write(file, whole);
        outbox = Outbox.open(folder);
        assertThat(outbox.counts()).isEqualTo(counts(200, 0, 0, 0));
    }

    @Test
    void aWriteAheadLogThatIsCutOrGoneIsNotTakenForOneThatEndedThere() throws Exception {
        save(Samples.seizure());
        save(Samples.seizure());
        Path cut = copyTo("cut");
        byte[] log = Files.readAllBytes(cut.resolve("outbox.db-wal"));
        Files.write(cut.resolve("outbox.db-wal"), java.util.Arrays.copyOf(log, log.length - 100));
        Path gone = copyTo("gone");
        Files.delete(gone.resolve("outbox.db-wal"));

        assertThatThrownBy(() -> Outbox.open(cut)).hasMessageContainingAll("from number 2 to 2", "backup");
        assertThatThrownBy(() -> Outbox.open(gone)).hasMessageContaining("from number 1 to 2");
    }

    @Test
    void aNumberThatNobodyWasToldIsNotMissed() throws Exception {
        save(Samples.seizure());
        outbox.close();
        Files.writeString(folder.resolve("outbox.mark"), "%019d\n".formatted(0));

        outbox = Outbox.open(folder);

        assertThat(outbox.lastSequence()).isOne();
        assertThat(folder.resolve("outbox.mark")).hasContent("%019d\n".formatted(1));
    }

    @Test
    void aDraftIsKeptUntilItIsDropped() {
        outbox.keep(new Draft("d-1", "seizure", "{}", NOON));
        outbox.keep(new Draft("d-1", "seizure", "{\"note\":\"x\"}", NOON.plusSeconds(1)));

        assertThat(outbox.drafts())
                .containsExactly(new Draft("d-1", "seizure", "{\"note\":\"x\"}", NOON.plusSeconds(1)));
        outbox.dropDraft("d-1");
        assertThat(outbox.drafts()).isEmpty();
    }

    @Test
    void aFullDiskSavesNothingAndSaysSo() {
        save(Samples.seizure());
        outbox.limitTo(0);

        assertThatThrownBy(() -> {
                    for (int each = 0; each < 1_000; each++) {
                        save(Samples.seizure());
                    }
                })
                .isInstanceOf(NotSavedException.class)
                .hasMessageContaining("disk is full");
        long counted = outbox.counts().get(State.SAVED);
        assertThat(outbox.waiting(2_000, 1 << 30)).hasSize((int) counted);
    }

    /** As a power cut would leave it. */
    private Path copyTo(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        for (String file : List.of("outbox.db", "outbox.db-wal", "outbox.mark")) {
            Files.copy(folder.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private SavedReport save(NewReport report) {
        return ((Saving.Saved) outbox.save(report, null, NOON)).report();
    }

    private static Settlement settlement(SavedReport saved, Settlement.Verdict verdict) {
        return new Settlement(saved.sequence(), saved.eventId(), saved.revision(), verdict, "reason", "detail");
    }

    private static Map<State, Long> counts(long saved, long sent, long accepted, long refused) {
        return Map.of(State.SAVED, saved, State.SENT, sent, State.ACCEPTED, accepted, State.REFUSED, refused);
    }
}
