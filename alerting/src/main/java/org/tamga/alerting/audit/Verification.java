package org.tamga.alerting.audit;

import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chain from its first row on and says where it is broken first. What was cut off its end is seen by the end that
 * the database remembers, and where that was changed too, by the heads that witnesses keep.
 */
public final class Verification {
    private static final int AT_ONCE = 1_000;

    private final Jdbi database;
    private final List<PublicKey> keys;
    private final List<SignedHead> witnessed;

    /**
     * @param keys by which heads may be signed; empty to take their signatures as they are
     * @param witnessed heads from outside the database
     */
    public Verification(Jdbi database, List<PublicKey> keys, List<SignedHead> witnessed) {
        this.database = database;
        this.keys = List.copyOf(keys);
        this.witnessed = List.copyOf(witnessed);
    }

    /** What is wrong with a row. */
    public enum Fault {
        CHANGED("was changed: its hash is not that of what it holds"),
        MISSING("is missing: it was deleted"),
        MOVED("is not in its place: it does not follow the row before"),
        CUT("is missing, with all that came after: the end was cut off"),
        HEAD_FORGED("stands under a head whose signature is not the centre's"),
        HEAD_BROKEN("is not the one that was signed: the chain was written anew");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * Where the chain is broken first.
     *
     * @param number of the row
     * @param at the time that is known of it; null if none is
     */
    public record Break(long number, Fault fault, @Nullable Instant at) {}

    /**
     * What was found.
     *
     * @param rows how many were read
     * @param heads how many signed heads agree with them
     * @param broken null if nothing is
     */
    public record Result(long rows, int heads, @Nullable Break broken) {}

    /** Reads everything as of one moment. */
    public Result run() {
        return database.inTransaction(TransactionIsolationLevel.SERIALIZABLE, this::walk);
    }

    private Result walk(Handle handle) {
        AuditRows rows = new AuditRows(handle);
        List<SignedHead> heads = new ArrayList<>(rows.heads());
        Map<String, Long> numbers = new HashMap<>();
        List<SignedHead> all = new ArrayList<>(heads);
        all.addAll(witnessed);
        all.forEach(head -> numbers.put(head.hash(), 0L));
        List<Row> before = rows.before(1, 1);
        if (!before.isEmpty()) {
            return new Result(
                    0,
                    0,
                    new Break(before.get(0).number(), Fault.MOVED, before.get(0).at()));
        }
        long number = 0;
        String hash = Row.NOTHING;
        for (List<Row> batch = rows.after(number, AT_ONCE); !batch.isEmpty(); batch = rows.after(number, AT_ONCE)) {
            for (Row row : batch) {
                Optional<Break> broken = judge(row, number, hash, rows);
                if (broken.isPresent()) {
                    return new Result(number, 0, broken.get());
                }
                number = row.number();
                hash = row.hash();
                numbers.replace(hash, number);
            }
        }
        return end(rows.end(), number, hash, all, numbers);
    }

    private static Optional<Break> judge(Row row, long number, String hash, AuditRows rows) {
        if (row.number() != number + 1) {
            return Optional.of(new Break(number + 1, Fault.MISSING, null));
        }
        if (!row.computed().equals(row.hash())) {
            return Optional.of(new Break(row.number(), Fault.CHANGED, row.at()));
        }
        if (!row.previousHash().equals(hash)) {
            return Optional.of(moved(row, rows));
        }
        return Optional.empty();
    }

    /** Two rows do not fit. If what follows vouches for the second, the first was changed and given a hash that fits it. */
    private static Break moved(Row row, AuditRows rows) {
        List<Row> next = rows.after(row.number(), 1);
        String vouched = next.isEmpty() ? rows.end().hash() : next.get(0).previousHash();
        return vouched.equals(row.hash()) && row.number() > 1
                ? new Break(row.number() - 1, Fault.CHANGED, row.at())
                : new Break(row.number(), Fault.MOVED, row.at());
    }

    private Result end(AuditRows.End end, long number, String hash, List<SignedHead> heads, Map<String, Long> numbers) {
        if (end.number() > number) {
            return new Result(number, 0, new Break(number + 1, Fault.CUT, null));
        }
        if (end.number() != number || !end.hash().equals(hash)) {
            return new Result(number, 0, new Break(Math.max(1, number), Fault.HEAD_BROKEN, null));
        }
        int agreeing = 0;
        for (SignedHead head : heads) {
            Optional<Break> broken = judge(head, number, numbers);
            if (broken.isPresent()) {
                return new Result(number, agreeing, broken.get());
            }
            agreeing++;
        }
        return new Result(number, agreeing, null);
    }

    private Optional<Break> judge(SignedHead head, long last, Map<String, Long> numbers) {
        if (!keys.isEmpty() && keys.stream().noneMatch(key -> HeadKey.isSigned(head, key))) {
            return Optional.of(new Break(Math.max(1, head.number()), Fault.HEAD_FORGED, head.at()));
        }
        long number = numbers.getOrDefault(head.hash(), 0L);
        if (number > 0 && (head.number() == 0 || head.number() == number)) {
            return Optional.empty();
        }
        boolean cut = head.number() == 0 || head.number() > last;
        return Optional.of(
                cut
                        ? new Break(last + 1, Fault.CUT, head.at())
                        : new Break(head.number(), Fault.HEAD_BROKEN, head.at()));
    }
}
