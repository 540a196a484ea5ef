package org.tamga.alerting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.tamga.alerting.routing.OnShift;
import org.tamga.alerting.routing.Receiver.ShiftRole;
import org.tamga.alerting.shift.Handover;
import org.tamga.alerting.shift.Shift;
import org.tamga.alerting.shift.TakenOver;

/** Who is on shift, and what was handed over. Safe for any number of threads. */
public final class ShiftStore {
    private static final String BEFORE_THE_FIRST = "";
    private static final String HANDOVER =
            "select handover_id, number, leaving, left_at, notes, content, digest, coming,"
                    + " came_at, sealed from handover ";
    private static final RowMapper<Handover> READ = (row, context) -> handover(row);

    private final Jdbi writer;
    private final Jdbi readers;

    ShiftStore(Jdbi writer, Jdbi readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /** Who is on shift, the longest first. */
    public List<Shift> goingOn() {
        return readers.withHandle(ShiftStore::goingOn);
    }

    public OnShift onShift() {
        List<Shift> shifts = goingOn();
        return new OnShift(
                shifts.stream().map(shift -> shift.role().code()).collect(Collectors.toSet()),
                shifts.stream().map(Shift::person).collect(Collectors.toSet()));
    }

    /** Begins a shift. Whoever is on shift in that role already stays so; in another role, that one ends. */
    public Shift begin(String person, ShiftRole role, Instant now) {
        return writer.inTransaction(handle -> {
            ChangeWriter.locking(handle);
            return begin(handle, person, role, now);
        });
    }

    private static Shift begin(Handle handle, String person, ShiftRole role, Instant now) {
        Optional<Shift> known = goingOn(handle).stream()
                .filter(shift -> shift.person().equals(person) && shift.role() == role)
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        end(handle, person, now);
        Shift shift = new Shift(UUID.randomUUID().toString(), person, role, now);
        handle.execute(
                "insert into shift (shift_id, person, role, began_at, ended_at) values (?, ?, ?, ?, null)",
                shift.id(),
                person,
                role.name(),
                now.toEpochMilli());
        return shift;
    }

    /** Ends whatever shift a person has. */
    public void end(String person, Instant now) {
        writer.useTransaction(handle -> {
            ChangeWriter.locking(handle);
            end(handle, person, now);
        });
    }

    private static void end(Handle handle, String person, Instant now) {
        handle.execute(
                "update shift set ended_at = ? where person = ? and ended_at is null", now.toEpochMilli(), person);
    }

    /**
     * Keeps what is handed over, signed by who leaves.
     *
     * @param id made up by whoever asks: asked again with it, nothing happens again
     */
    public Handover handOver(String id, String leaving, String notes, String content, Instant now) {
        return writer.inTransaction(handle -> {
            ChangeWriter.locking(handle);
            Optional<Handover> known = find(handle, id);
            if (known.isPresent()) {
                return known.get();
            }
            Optional<Handover> before = last(handle);
            long number = before.map(Handover::number).orElse(0L) + 1;
            Instant at = Instant.ofEpochMilli(now.toEpochMilli());
            String digest = Handover.digest(
                    before.map(Handover::digest).orElse(BEFORE_THE_FIRST), id, number, leaving, at, notes, content);
            Handover made = new Handover(id, number, leaving, at, notes, content, digest, null, null, null);
            handle.execute(
                    "insert into handover (handover_id, number, leaving, left_at, notes, content, digest)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    number,
                    leaving,
                    at.toEpochMilli(),
                    notes,
                    content,
                    digest);
            return made;
        });
    }

    /** The second signature: the shift of who leaves ends, that of who comes begins. */
    public TakenOver takeOver(String id, String coming, ShiftRole role, Instant now) {
        return writer.inTransaction(handle -> {
            ChangeWriter.locking(handle);
            Optional<Handover> known = find(handle, id);
            if (known.isEmpty()) {
                return new TakenOver.Refused(TakenOver.Why.NO_SUCH);
            }
            Handover handover = known.get();
            if (handover.coming() != null) {
                return handover.coming().equals(coming)
                        ? new TakenOver.Done(handover)
                        : new TakenOver.Refused(TakenOver.Why.TAKEN_ALREADY);
            }
            if (handover.leaving().equals(coming)) {
                return new TakenOver.Refused(TakenOver.Why.SAME_PERSON);
            }
            if (!isIntact(handle, handover)) {
                return new TakenOver.Refused(TakenOver.Why.NOT_AS_SIGNED);
            }
            handle.execute(
                    "update handover set coming = ?, came_at = ?, sealed = ? where handover_id = ? and coming is null",
                    coming,
                    now.toEpochMilli(),
                    Handover.seal(handover.digest(), coming, now),
                    id);
            end(handle, handover.leaving(), now);
            begin(handle, coming, role, now);
            return new TakenOver.Done(find(handle, id).orElseThrow());
        });
    }

    public Optional<Handover> find(String id) {
        return readers.withHandle(handle -> find(handle, id));
    }

    /** Whether it is as it was signed. */
    public boolean isIntact(Handover handover) {
        return readers.withHandle(handle -> isIntact(handle, handover));
    }

    /** The latest first. */
    public List<Handover> latest(int limit) {
        return readers.withHandle(handle -> handle.createQuery(HANDOVER + "order by number desc limit :limit")
                .bind("limit", limit)
                .map(READ)
                .list());
    }

    private static boolean isIntact(Handle handle, Handover handover) {
        String before = handle.createQuery(
                        "select digest from handover where number < :number" + " order by number desc limit 1")
                .bind("number", handover.number())
                .mapTo(String.class)
                .findOne()
                .orElse(BEFORE_THE_FIRST);
        return handover.isIntact(before);
    }

    private static Optional<Handover> find(Handle handle, String id) {
        return handle.createQuery(HANDOVER + "where handover_id = :id")
                .bind("id", id)
                .map(READ)
                .findOne();
    }

    private static Optional<Handover> last(Handle handle) {
        return handle.createQuery(HANDOVER + "order by number desc limit 1")
                .map(READ)
                .findOne();
    }

    private static List<Shift> goingOn(Handle handle) {
        return handle.createQuery("select shift_id, person, role, began_at from shift where ended_at is null"
                        + " order by began_at, shift_id")
                .map((row, context) -> new Shift(
                        row.getString("shift_id"),
                        row.getString("person"),
                        ShiftRole.valueOf(row.getString("role")),
                        Instant.ofEpochMilli(row.getLong("began_at"))))
                .list();
    }

    private static Handover handover(ResultSet row) throws SQLException {
        long came = row.getLong("came_at");
        Instant cameAt = row.wasNull() ? null : Instant.ofEpochMilli(came);
        return new Handover(
                row.getString("handover_id"),
                row.getLong("number"),
                row.getString("leaving"),
                Instant.ofEpochMilli(row.getLong("left_at")),
                row.getString("notes"),
                row.getString("content"),
                row.getString("digest"),
                row.getString("coming"),
                cameAt,
                row.getString("sealed"));
    }
}
