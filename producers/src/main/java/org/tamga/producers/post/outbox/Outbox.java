package org.tamga.producers.post.outbox;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Report;

/**
 * The reports of this post. What {@link #save} has returned survives a power cut; it is given out by {@link #waiting}
 * until {@link #settle} brings the centre's receipt. Safe for use by several threads; of one process at a time.
 */
public final class Outbox implements AutoCloseable {
    private static final Instant FIRST_DAY = Instant.parse("2026-01-01T00:00:00Z");

    private final HikariDataSource pool;
    private final HighWaterMark mark;
    private final Jdbi database;

    private Outbox(OutboxFile.Opened file) {
        this.pool = file.pool();
        this.mark = file.mark();
        this.database = Jdbi.create(pool);
    }

    /**
     * Opens the outbox in {@code folder}, making it if the folder never had one.
     *
     * @throws BrokenOutboxException if there was one and it is not whole
     */
    public static Outbox open(Path folder) throws BrokenOutboxException {
        return new Outbox(new OutboxFile(folder).open());
    }

    /**
     * Saves a report, once for each request.
     *
     * @param request null if it cannot come twice
     * @throws NotSavedException if the disk is full or broken: then nothing at all was saved
     */
    public Saving save(NewReport report, @Nullable Request request, Instant now) {
        Saving saving = write(handle -> {
            Optional<Saving> known = request == null ? Optional.empty() : Requests.known(handle, request);
            if (known.isPresent()) {
                return known.get();
            }
            Optional<SavedReport> same =
                    Rows.find(handle, report.report().eventId(), report.report().revision());
            if (same.isPresent()) {
                return new Saving.RevisionTaken(same.get());
            }
            SavedReport saved = Rows.insert(handle, report, now);
            if (request != null) {
                Requests.remember(handle, request, saved.sequence(), now);
            }
            return new Saving.Saved(saved);
        });
        if (saving instanceof Saving.Saved saved) {
            raiseMark(saved.report().sequence());
        }
        return saving;
    }

    /**
     * Saves many in one transaction: those whose revision is not there yet, or nothing at all.
     *
     * @return by place in the list, what has that revision of that event already and stays as it is
     * @throws NotSavedException if the disk is full or broken: then nothing at all was saved
     */
    public Map<Integer, SavedReport> saveNew(List<NewReport> reports, Instant now) {
        Map<Integer, SavedReport> before = write(handle -> {
            int[] inserted = Rows.insertNew(handle, reports, now);
            Map<Integer, SavedReport> there = new TreeMap<>();
            for (int each = 0; each < inserted.length; each++) {
                if (inserted[each] == 0) {
                    Report report = reports.get(each).report();
                    there.put(
                            each,
                            Rows.find(handle, report.eventId(), report.revision())
                                    .orElseThrow());
                }
            }
            return there;
        });
        raiseMark(lastSequence());
        return before;
    }

    /** What an earlier request with this key saved or why the key cannot be used again; empty if it is new. */
    public Optional<Saving> known(Request request) {
        return database.withHandle(handle -> Requests.known(handle, request));
    }

    /**
     * What has not been sent, the high lane first, within a lane the oldest.
     *
     * @param bytes stop after the report with which their JSON comes to so many characters
     */
    public List<SavedReport> waiting(int atMost, int bytes) {
        return database.withHandle(handle -> Rows.waiting(handle, atMost, bytes));
    }

    /** Numbers of what was sent and has no receipt, in order. */
    public List<Long> unreceipted() {
        return database.withHandle(
                handle -> handle.createQuery("select sequence from report where state = 'sent' order by sequence")
                        .mapTo(Long.class)
                        .list());
    }

    /** A broker has acknowledged these. What has its receipt already stays settled. */
    public void sent(Collection<Long> sequences, Instant now) {
        write(handle -> {
            Rows.sent(handle, sequences, now);
            return sequences;
        });
    }

    /** What was sent and got no receipt is to be sent again. */
    public void sendAgain(Collection<Long> sequences) {
        write(handle -> {
            Rows.sendAgain(handle, sequences);
            return sequences;
        });
    }

    /** These were written to a file that was carried to the disk. They stay in the outbox. */
    public void carried(Collection<Long> sequences, Instant now) {
        write(handle -> {
            Rows.carried(handle, sequences, now);
            return sequences;
        });
    }

    /**
     * Takes in the centre's receipts and moves the reading position with them: both or neither. What is settled as
     * accepted stays so.
     */
    public void settle(Collection<Settlement> settlements, ReceiptsRead read, Instant now) {
        write(handle -> {
            settlements.forEach(settlement -> Rows.settle(handle, settlement, now));
            read.write(handle);
            return read;
        });
    }

    /** Settles what no broker will ever take. */
    public void settle(Collection<Settlement> settlements, Instant now) {
        write(handle -> {
            settlements.forEach(settlement -> Rows.settle(handle, settlement, now));
            return settlements;
        });
    }

    /** Where reading of the receipts goes on; empty if they were never read on this cluster. */
    public Optional<Long> nextReceipt(String clusterId, int partition) {
        return database.withHandle(handle -> ReceiptsRead.next(handle, clusterId, partition));
    }

    /** The newest revision of an event. */
    public Optional<SavedReport> newest(String eventId) {
        return database.withHandle(handle -> Rows.newest(handle, eventId));
    }

    /** All revisions of an event, the newest first. */
    public List<SavedReport> revisions(String eventId) {
        return database.withHandle(handle -> Rows.revisions(handle, eventId));
    }

    /** Reports by number, in order; those that are there. */
    public List<SavedReport> bySequence(Collection<Long> sequences) {
        return database.withHandle(handle -> Rows.bySequence(handle, sequences));
    }

    /** The newest revision of each event, the latest saved first. */
    public List<SavedReport> page(PageQuery query) {
        return database.withHandle(handle -> Rows.page(handle, query));
    }

    /** Everything not yet settled, in order of number: what a file to be carried holds. */
    public List<SavedReport> unsettledAfter(long sequence, int atMost) {
        return database.withHandle(handle -> Rows.unsettledAfter(handle, sequence, atMost));
    }

    /** How many reports there are in each state. */
    public Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        database.useHandle(handle -> handle.createQuery("select state, number from tally")
                .map((row, context) -> Map.entry(State.ofId(row.getString(1)), row.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue())));
        return counts;
    }

    /** When the oldest report was saved that has no receipt. */
    public Optional<Instant> oldestUnsettled() {
        return database.withHandle(handle -> handle.createQuery(
                        "select saved_at from report where state in ('saved', 'sent') order by saved_at limit 1")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
    }

    /** The span of numbers that a sign of life vouches for. */
    public Span span(int longest) {
        return database.withHandle(handle -> Span.read(handle, longest));
    }

    /** The highest number given; 0 before the first. */
    public long lastSequence() {
        return database.withHandle(Rows::lastSequence);
    }

    /** What was written in a field of items or subjects among the last thousand reports, the commonest first. */
    public List<String> used(String field) {
        return database.withHandle(handle -> handle.createQuery("with recent as (select json from report order by"
                        + " sequence desc limit 1000) select value from (select json_extract(part.value, '$.' || :field)"
                        + " as value from recent, json_each(recent.json, '$.items') part union all"
                        + " select json_extract(part.value, '$.' || :field) from recent,"
                        + " json_each(recent.json, '$.subjects') part)"
                        + " where value is not null group by value order by count(*) desc limit 500")
                .bind("field", field)
                .mapTo(String.class)
                .list());
    }

    public List<Draft> drafts() {
        return database.withHandle(Draft::all);
    }

    /** @throws NotSavedException if the disk is full or broken */
    public void keep(Draft draft) {
        write(handle -> {
            draft.write(handle);
            return draft;
        });
    }

    public void dropDraft(String id) {
        write(handle -> handle.execute("delete from draft where id = ?", id));
    }

    /**
     * Forgets what was settled more than {@code kept} ago, and the requests that saved it. What was settled at a time before
     * there was this software was settled under a wrong clock: of that it is not known how old it is, and it is kept.
     *
     * @param now by the centre's clock
     * @return how many reports
     */
    public int forget(Duration kept, Instant now) {
        long before = now.minus(kept).toEpochMilli();
        return write(handle -> {
            int forgotten = handle.execute(
                    "delete from report where settled_at < ? and settled_at >= ?"
                            + " and sequence < (select max(sequence) from report)",
                    before,
                    FIRST_DAY.toEpochMilli());
            handle.execute(
                    "delete from request where at < ? and sequence not in (select sequence from report)", before);
            return forgotten;
        });
    }

    /** Lets the file grow by so many pages and no more: SQLite then answers as on a full disk. For tests. */
    void limitTo(int morePages) {
        pool.getHikariConfigMXBean().setMaximumPoolSize(1); // the limit is the connection's
        database.useHandle(handle -> {
            int pages =
                    handle.createQuery("pragma page_count").mapTo(Integer.class).one();
            handle.execute("pragma max_page_count = " + (pages + morePages));
        });
    }

    @Override
    public void close() {
        pool.close();
        mark.close();
    }

    /** Nothing is shown as saved before this. */
    private void raiseMark(long sequence) {
        try {
            mark.raiseTo(sequence);
        } catch (IOException failed) {
            throw NotSaved.because(failed);
        }
    }

    /** All or nothing. */
    private <T> T write(HandleCallback<T, RuntimeException> work) {
        try {
            return database.inTransaction(work);
        } catch (JdbiException failed) {
            throw NotSaved.because(failed);
        }
    }
}
