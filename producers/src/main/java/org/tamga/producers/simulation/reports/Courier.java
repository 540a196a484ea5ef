package org.tamga.producers.simulation.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tamga.events.Report;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.reports.Draft.Content;

/**
 * From what happened to what arrives: written down a while later, by hand not always as the papers have it; held up by a link
 * that is down; sometimes sent twice; now and then wrong at first and corrected, or taken back.
 */
public final class Courier {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private static final int ABOVE_CORRECTIONS = 4;
    private static final double WRONG_AT_FIRST = 0.03;
    private static final double TAKEN_BACK = 0.004;
    private static final double MISREAD = 0.008;
    private static final double SENT_TWICE = 0.008;
    private static final double SENT_TWICE_AFTER_A_FAILURE = 0.06;

    private final Links links;
    private final Arrivals arrivals;

    public Courier(Links links, Arrivals arrivals) {
        this.links = links;
        this.arrivals = arrivals;
    }

    /** Sends what everyday life brings: it may stay misread, or be taken back. */
    public void send(Draft draft, Dice dice) {
        boolean misread = !draft.isWrittenByHand() && dice.chance(MISREAD);
        Draft read = misread ? draft.with(Spelling.mistaken(dice, draft.subjects())) : draft;
        long arrived = deliver(read, dice);
        if (draft.isWrittenByHand() && dice.chance(TAKEN_BACK)) {
            long at = arrived + dice.between(HOUR, 10 * DAY);
            post(read.spot().post(), read.report(ABOVE_CORRECTIONS, true, Instant.ofEpochMilli(at)), at, dice);
        }
    }

    /** Sends what must come through; returns when the last report that it takes has arrived. */
    public long deliver(Draft draft, Dice dice) {
        return deliver(draft, Optional.empty(), Duration.ZERO, dice);
    }

    /** As above, and {@code later} stands in a further revision, written {@code after} that time, as laboratories do. */
    public long deliver(Draft draft, Optional<Content> later, Duration after, Dice dice) {
        Draft written = draft.isWrittenByHand() ? draft.with(Spelling.byHand(dice, draft.subjects())) : draft;
        long at = draft.occurredAt().toEpochMilli() + writing(draft, dice);
        long arrived;
        int revision = 1;
        if (draft.isWrittenByHand() && !draft.subjects().isEmpty() && dice.chance(WRONG_AT_FIRST)) {
            Draft wrong = written.with(Spelling.mistaken(dice, written.subjects()));
            send(wrong, revision++, at, dice);
            at += dice.between(HOUR, 4 * DAY);
        }
        arrived = send(written, revision++, at, dice);
        if (later.isPresent()) {
            Draft completed = written.holding(later.get());
            arrived = Math.max(arrived, send(completed, revision, at + after.toMillis(), dice));
        }
        return arrived;
    }

    private long send(Draft draft, int revision, long writtenAt, Dice dice) {
        Instant recordedAt = Instant.ofEpochMilli(writtenAt - writtenAt % SECOND);
        return post(draft.spot().post(), draft.report(revision, false, recordedAt), writtenAt, dice);
    }

    private long post(String post, Report report, long writtenAt, Dice dice) {
        long up = links.upFrom(post, writtenAt);
        boolean heldUp = up > writtenAt;
        long arrives = up + dice.between(SECOND, heldUp ? 3 * MINUTE : 4 * SECOND);
        arrivals.add(arrives, report);
        if (dice.chance(heldUp ? SENT_TWICE_AFTER_A_FAILURE : SENT_TWICE)) {
            arrivals.add(arrives + dice.between(20 * SECOND, 3 * HOUR), report);
        }
        return arrives;
    }

    private static long writing(Draft draft, Dice dice) {
        if (draft.isSeizure()) {
            return dice.between(20 * MINUTE, 8 * HOUR);
        }
        return draft.isWrittenByHand() ? dice.between(MINUTE, 20 * MINUTE) : dice.between(SECOND, 15 * SECOND);
    }
}
