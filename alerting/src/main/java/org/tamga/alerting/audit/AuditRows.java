package org.tamga.alerting.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads the audit and adds to it. There is no statement here that changes or deletes a row, and the database refuses them. */
final class AuditRows {
    private static final String COLUMNS =
            "select number, at, deed, who, name, came_from, about, why, previous_hash, hash from audit ";
    private static final RowMapper<Row> ROW = (row, context) -> read(row);
    private static final RowMapper<SignedHead> HEAD = (row, context) -> new SignedHead(
            row.getLong("number"),
            Instant.ofEpochMilli(row.getLong("at")),
            row.getString("hash"),
            row.getString("key_id"),
            row.getString("signature"));

    private final Handle handle;

    AuditRows(Handle handle) {
        this.handle = handle;
    }

    /** The end of the chain, as it is remembered beside it. */
    record End(long number, String hash) {}

    /** Nobody else adds a row until this transaction ends. */
    void lock() {
        handle.execute("update audit_end set id = 1 where id = 1");
    }

    /** Somebody who deletes the end has not undone what is in the chain: it is then of no row. */
    End end() {
        return handle.createQuery("select number, hash from audit_end where id = 1")
                .map((row, context) -> new End(row.getLong("number"), row.getString("hash")))
                .findOne()
                .orElse(new End(-1, ""));
    }

    void add(Row row) {
        Entry entry = row.entry();
        handle.createUpdate(
                        "insert into audit (number, at, deed, who, name, came_from, about, why, previous_hash, hash)"
                                + " values (:number, :at, :deed, :who, :name, :from, :about, :why, :previous, :hash)")
                .bind("number", row.number())
                .bind("at", row.at().toEpochMilli())
                .bind("deed", entry.deed())
                .bind("who", entry.who())
                .bind("name", entry.name())
                .bind("from", entry.from())
                .bind("about", entry.about())
                .bind("why", entry.why())
                .bind("previous", row.previousHash())
                .bind("hash", row.hash())
                .execute();
        handle.createUpdate("update audit_end set number = :number, hash = :hash where id = 1")
                .bind("number", row.number())
                .bind("hash", row.hash())
                .execute();
    }

    /** Rows after a number, in order. */
    List<Row> after(long number, int limit) {
        return handle.createQuery(COLUMNS + "where number > :number order by number limit :limit")
                .bind("number", number)
                .bind("limit", limit)
                .map(ROW)
                .list();
    }

    /** Rows before a number, the latest first. */
    List<Row> before(long number, int limit) {
        return handle.createQuery(COLUMNS + "where number < :number order by number desc limit :limit")
                .bind("number", number)
                .bind("limit", limit)
                .map(ROW)
                .list();
    }

    void add(SignedHead head) {
        handle.createUpdate("insert into audit_head (number, at, hash, key_id, signature)"
                        + " values (:number, :at, :hash, :key, :signature)")
                .bind("number", head.number())
                .bind("at", head.at().toEpochMilli())
                .bind("hash", head.hash())
                .bind("key", head.keyId())
                .bind("signature", head.signature())
                .execute();
    }

    List<SignedHead> heads() {
        return handle.createQuery("select number, at, hash, key_id, signature from audit_head order by number")
                .map(HEAD)
                .list();
    }

    Optional<SignedHead> latestHead() {
        return handle.createQuery(
                        "select number, at, hash, key_id, signature from audit_head order by number desc limit 1")
                .map(HEAD)
                .findOne();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                new Entry(
                        row.getString("deed"),
                        row.getString("who"),
                        row.getString("name"),
                        row.getString("came_from"),
                        row.getString("about"),
                        row.getString("why")),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
