package org.tamga.alerting.store;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.HistoryEntry;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.audit.Audit;
import org.tamga.alerting.audit.Entry;
import org.tamga.alerting.audit.SignedHead;
import org.tamga.alerting.audit.Verification;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.people.People;
import org.tamga.alerting.people.SessionLimits;
import org.tamga.alerting.retention.Kept;
import org.tamga.alerting.retention.Retention;
import org.tamga.alerting.search.Found;
import org.tamga.alerting.search.Narrowing;
import org.tamga.alerting.search.Sought;
import org.tamga.alerting.statistics.Period;
import org.tamga.alerting.statistics.Statistics;

/**
 * All alerts as they stand, and everything that happened to them. Every change of an alert or of its handling gets the
 * next position in one stream, and positions become visible in order, so a reader that asks for what is
 * {@linkplain #changesAfter after} the last position it saw misses nothing. What a call has returned survives a power
 * cut. Safe for any number of threads; several processes may share one PostgreSQL.
 */
public final class AlertStore implements AutoCloseable {
    private final Pools pools;
    private final Jdbi writer;
    private final Jdbi readers;
    private final Retention retention;

    private AlertStore(Pools pools, Retention retention) {
        this.pools = pools;
        this.retention = retention;
        this.writer = Jdbi.create(pools.writer());
        this.readers = Jdbi.create(pools.readers());
    }

    /** Opens a store that keeps everything. */
    public static AlertStore open(Database database) {
        return open(database, Retention.FOREVER);
    }

    /** Opens the store, bringing its tables up to date first. */
    public static AlertStore open(Database database, Retention retention) {
        prepare(database, "latest");
        AlertStore store = new AlertStore(Pools.open(database), retention);
        SearchBacklog.workOff(store.writer);
        return store;
    }

    /** Brings a database's tables to a version, as Flyway counts them: a number, or {@code latest}. */
    public static void prepare(Database database, String version) {
        database.guard();
        Flyway.configure(AlertStore.class.getClassLoader())
                .dataSource(database.url(), database.user(), database.password())
                // what the two databases say differently is beside what they have in common
                .locations(
                        "classpath:db/migration",
                        database.onSqlite() ? "classpath:db/sqlite" : "classpath:db/postgresql")
                .target(version)
                .load()
                .migrate();
    }

    /**
     * Takes in what detection found, and moves the reading position with it: both or neither. A finding that is not
     * newer than the alert's known revision changes nothing, so replaying a batch is harmless; one whose time has passed
     * does not come back.
     */
    public Projected project(List<Finding> findings, Offsets offsets, Instant now) {
        return writer.inTransaction(handle -> {
            ChangeWriter changes = ChangeWriter.locking(handle);
            Projected projected = new Projection(changes, retention).take(findings, now);
            OffsetRows.write(handle, offsets);
            return projected;
        });
    }

    /**
     * Removes some of what has been kept long enough, with all that hangs on it.
     *
     * @param limit of each table; few, so that writers come between
     * @return how many; 0 if none is left
     */
    public int letGo(Kept kept, Instant now, int limit) {
        return writer.inTransaction(handle -> {
            ChangeWriter.locking(handle);
            return new RetentionRows(handle, retention, now).remove(kept, limit);
        });
    }

    /** Where reading of {@code topic} goes on; partitions never read are absent. */
    public Offsets offsets(String clusterId, String topic) {
        return readers.withHandle(handle -> OffsetRows.read(handle, clusterId, topic));
    }

    /** Carries out an officer's action on the alert as it stands, or says why not. */
    public ActionResult act(Action action, Instant now) {
        return writer.inTransaction(handle -> new Actions(ChangeWriter.locking(handle)).carryOut(action, now));
    }

    /** The same, and remembers it in the audit: both or neither. */
    public ActionResult act(Action action, Instant now, Audit audit, Entry entry) {
        return writer.inTransaction(handle -> {
            ActionResult result = new Actions(ChangeWriter.locking(handle)).carryOut(action, now);
            if (result instanceof ActionResult.Done) {
                audit.add(handle, entry);
            }
            return result;
        });
    }

    /**
     * Brings back to the queue what was shelved until {@code now} or before, so that the screens hear of it.
     *
     * @return how many alerts came back
     */
    public int endShelves(Instant now) {
        if (readers.withHandle(handle -> new AlertRows(handle).shelfEnded(now, 1))
                .isEmpty()) {
            return 0;
        }
        return writer.inTransaction(handle -> new Actions(ChangeWriter.locking(handle)).endShelves(now));
    }

    /** What was done with alerts and is not known to be on its topic, the earliest first. */
    public List<Performed> unpublished(int limit) {
        return readers.withHandle(handle -> new ActionRows(handle).unpublished(limit));
    }

    /** How much was done with alerts that is not known to be on its topic. */
    public long unpublished() {
        return readers.withHandle(handle -> new ActionRows(handle).unpublished());
    }

    /** Notes that these are on their topic. */
    public void published(List<Performed> actions) {
        writer.useTransaction(handle -> ChangeWriter.locking(handle).published(actions));
    }

    /**
     * Takes in what the topic says was done, and moves the reading position with it: both or neither. What is known, as
     * all is but for a store that is made anew, changes nothing.
     *
     * @return how many were not known
     */
    public int take(List<Performed> actions, Offsets offsets) {
        return writer.inTransaction(handle -> {
            int taken = new Actions(ChangeWriter.locking(handle)).take(actions);
            OffsetRows.write(handle, offsets);
            return taken;
        });
    }

    public AlertPage page(AlertQuery query) {
        return readers.inTransaction(handle -> new AlertRows(handle).page(query));
    }

    /**
     * The alerts that a text may mean, open or not, closed or not.
     *
     * @param sought null for every alert that the narrowing lets through
     */
    public Found search(@Nullable Sought sought, Narrowing narrowing, int limit) {
        return readers.inTransaction(handle -> new SearchRows(handle).find(sought, narrowing, limit));
    }

    /**
     * How the work went in a period.
     *
     * @param kept whether what is kept to an operation is counted too
     */
    public Statistics statistics(Period period, boolean kept) {
        return readers.inTransaction(handle -> new StatisticsRows(handle, period, kept).read());
    }

    public Optional<QueuedAlert> find(String alertId) {
        return readers.withHandle(handle -> new AlertRows(handle).find(alertId));
    }

    /** Alerts that share an evidence event with {@code alertId}: open ones first, at most {@code limit}. */
    public List<QueuedAlert> related(String alertId, int limit) {
        return readers.withHandle(handle -> new AlertRows(handle).related(alertId, limit));
    }

    /** How many alerts that nobody has closed are held back by this one, by severity; none is no entry. */
    public Map<Severity, Long> heldBackBy(String alertId) {
        return readers.withHandle(handle -> new HeldBack(handle).by(alertId));
    }

    /** What happened to the alert, the earliest first. */
    public List<HistoryEntry> history(String alertId) {
        return readers.withHandle(handle -> HistoryRows.read(handle, alertId));
    }

    /**
     * The alerts that changed after {@code position}, as they stand now, by position of their latest change. An alert
     * that changed several times appears once.
     */
    public List<QueuedAlert> changesAfter(long position, int limit) {
        return readers.withHandle(handle -> new AlertRows(handle).changesAfter(position, limit));
    }

    /** The position of the latest change; 0 if there was none. */
    public long position() {
        return readers.withHandle(handle -> new AlertRows(handle).position());
    }

    /**
     * As of {@code now}: what was shelved until before it counts as back.
     *
     * @param kept whether what is kept to an operation is counted too
     */
    public QueueCounts counts(Instant now, boolean kept) {
        return readers.inTransaction(handle -> new AlertRows(handle).counts(now, kept));
    }

    /** What the desk's timers need, in the same database; to be used as long as this is open. */
    public DutyStore duty() {
        return new DutyStore(writer, readers);
    }

    /** Who is on shift, in the same database; to be used as long as this is open. */
    public ShiftStore shifts() {
        return new ShiftStore(writer, readers);
    }

    /** What is known of the border posts, in the same database; to be used as long as this is open. */
    public PostStore posts() {
        return new PostStore(writer, readers);
    }

    /** Every report that was accepted, in the same database; to be used as long as this is open. */
    public ReportStore reports() {
        return new ReportStore(writer, readers, retention);
    }

    /** What goes out to recipients, in the same database; to be used as long as this is open. */
    public DeliveryStore deliveries() {
        return new DeliveryStore(writer, readers);
    }

    /** Releases that somebody else has to agree to, in the same database; to be used as long as this is open. */
    public ReleaseStore releases() {
        return new ReleaseStore(writer, readers);
    }

    /** Who may sign in, in the same database; to be used as long as this is open. */
    public People people(SessionLimits limits, Clock clock) {
        return People.over(writer, readers, audit(clock), limits, clock);
    }

    /** What was done and seen, in the same database; to be used as long as this is open. */
    public Audit audit(Clock clock) {
        return new Audit(writer, readers, clock);
    }

    /**
     * Reads the audit of a database and says whether it is as it was written; changes nothing, and needs no store.
     *
     * @param keys by which heads may be signed; empty to take their signatures as they are
     * @param witnessed heads from outside the database
     */
    public static Verification.Result verifyAudit(Database database, List<PublicKey> keys, List<SignedHead> witnessed) {
        return new Verification(database.withoutPool(), keys, witnessed).run();
    }

    @Override
    public void close() {
        pools.close();
    }
}
