package org.tamga.alerting.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads and writes the tokens of programs. */
final class TokenRows {
    private static final String COLUMNS =
            "select token_id, label, roles, country, made_by, made_at, ends_at, ended_at from access_token ";
    private static final RowMapper<AccessToken> TOKEN = (row, context) -> read(row);

    private final Handle handle;

    TokenRows(Handle handle) {
        this.handle = handle;
    }

    Optional<AccessToken> of(String tokenHash) {
        return handle.createQuery(COLUMNS + "where token_hash = :hash")
                .bind("hash", tokenHash)
                .map(TOKEN)
                .findOne();
    }

    /** The latest first. */
    List<AccessToken> all() {
        return handle.createQuery(COLUMNS + "order by made_at desc, token_id")
                .map(TOKEN)
                .list();
    }

    void add(AccessToken token, String tokenHash) {
        handle.createUpdate("insert into access_token (token_hash, token_id, label, roles, country, made_by, made_at,"
                        + " ends_at) values (:hash, :id, :label, :roles, :country, :by, :at, :ends)")
                .bind("hash", tokenHash)
                .bind("id", token.tokenId())
                .bind("label", token.label())
                .bind("roles", Person.written(token.roles()))
                .bind("country", token.country())
                .bind("by", token.madeBy())
                .bind("at", token.madeAt().toEpochMilli())
                .bind("ends", token.endsAt().toEpochMilli())
                .execute();
    }

    /** False if there is none, or it has ended. */
    boolean end(String tokenId, Instant at) {
        return handle.createUpdate("update access_token set ended_at = :at where token_id = :id and ended_at is null")
                        .bind("id", tokenId)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    private static AccessToken read(ResultSet row) throws SQLException {
        long ended = row.getLong("ended_at");
        boolean open = row.wasNull();
        return new AccessToken(
                row.getString("token_id"),
                row.getString("label"),
                Person.read(row.getString("roles")),
                row.getString("country"),
                row.getString("made_by"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                Instant.ofEpochMilli(row.getLong("ends_at")),
                open ? null : Instant.ofEpochMilli(ended));
    }
}
