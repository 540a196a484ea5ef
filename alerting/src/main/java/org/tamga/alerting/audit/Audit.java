package org.tamga.alerting.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What was done and seen, in a chain: each row holds the hash of the one before, so that a row that is changed, deleted or
 * moved breaks it. Adding is one row, in the transaction of what it tells where that changes something.
 */
public final class Audit implements Trail {
    private final Jdbi writer;
    private final Jdbi readers;
    private final Clock clock;

    public Audit(Jdbi writer, Jdbi readers, Clock clock) {
        this.writer = writer;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public void hold(Handle transaction) {
        new AuditRows(transaction).lock();
    }

    @Override
    public void add(Handle transaction, Entry entry) {
        AuditRows rows = new AuditRows(transaction);
        rows.lock();
        AuditRows.End end = rows.end();
        rows.add(Row.after(end.number(), end.hash(), now(), entry));
    }

    /** In a transaction of its own: for what changes nothing else, such as somebody seeing something. */
    public void add(Entry entry) {
        writer.useTransaction(handle -> add(handle, entry));
    }

    /** Rows before a number, the latest first. */
    public List<Row> before(long number, int limit) {
        return readers.withHandle(handle -> new AuditRows(handle).before(number, limit));
    }

    /** The signed heads, the earliest first. */
    public List<SignedHead> heads() {
        return readers.withHandle(handle -> new AuditRows(handle).heads());
    }

    /** The latest signed head; empty before the first. */
    public Optional<SignedHead> latestHead() {
        return readers.withHandle(handle -> new AuditRows(handle).latestHead());
    }

    /** Signs the end of the chain as it is, unless there is nothing since the latest head. */
    Optional<SignedHead> sign(HeadKey key) {
        return writer.inTransaction(handle -> {
            AuditRows rows = new AuditRows(handle);
            rows.lock();
            AuditRows.End end = rows.end();
            long known = rows.latestHead().map(SignedHead::number).orElse(0L);
            if (end.number() <= known) {
                return Optional.empty();
            }
            SignedHead head = key.sign(end.number(), now(), end.hash());
            rows.add(head);
            return Optional.of(head);
        });
    }

    /** To the millisecond, as it is stored. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
