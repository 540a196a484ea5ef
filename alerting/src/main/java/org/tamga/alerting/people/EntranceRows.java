package org.tamga.alerting.people;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads and writes one-time links, and the wrong passwords of each name. */
final class EntranceRows {
    private final Handle handle;

    EntranceRows(Handle handle) {
        this.handle = handle;
    }

    /** @param personId null for the first account */
    record Link(String tokenHash, @Nullable String personId) {}

    void addLink(Link link, Instant now, Instant ends) {
        handle.createUpdate("insert into one_time_link (token_hash, person_id, made_at, ends_at)"
                        + " values (:hash, :person, :now, :ends)")
                .bind("hash", link.tokenHash())
                .bind("person", link.personId())
                .bind("now", now.toEpochMilli())
                .bind("ends", ends.toEpochMilli())
                .execute();
    }

    Optional<Link> link(String tokenHash, Instant now) {
        return handle.createQuery("select token_hash, person_id from one_time_link"
                        + " where token_hash = :hash and used_at is null and ends_at > :now")
                .bind("hash", tokenHash)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new Link(row.getString("token_hash"), row.getString("person_id")))
                .findOne();
    }

    /** False if somebody else has used it in between. */
    boolean use(Link link, Instant now) {
        return handle.createUpdate(
                                "update one_time_link set used_at = :now where token_hash = :hash and used_at is null")
                        .bind("hash", link.tokenHash())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    /** Ends the links of a person that nobody has used: a later one replaces them. */
    void endLinks(String personId, Instant now) {
        handle.createUpdate("update one_time_link set used_at = :now where person_id = :person and used_at is null")
                .bind("person", personId)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    Lockout lockout(String name) {
        return handle.createQuery("select failures, last_at from sign_in_failure where name_hash = :hash")
                .bind("hash", Secret.hash(name))
                .map((row, context) ->
                        new Lockout(row.getInt("failures"), Instant.ofEpochMilli(row.getLong("last_at"))))
                .findOne()
                .orElse(Lockout.NONE);
    }

    void failed(String name, Lockout after) {
        handle.createUpdate("insert into sign_in_failure (name_hash, failures, last_at) values (:hash, :failures, :at)"
                        + " on conflict (name_hash) do update set failures = excluded.failures,"
                        + " last_at = excluded.last_at")
                .bind("hash", Secret.hash(name))
                .bind("failures", after.failures())
                .bind("at", after.lastAt().toEpochMilli())
                .execute();
        handle.createUpdate("delete from sign_in_failure where last_at < :before")
                .bind("before", after.lastAt().minus(Lockout.FORGOTTEN_AFTER).toEpochMilli())
                .execute();
    }

    void unlock(String name) {
        handle.createUpdate("delete from sign_in_failure where name_hash = :hash")
                .bind("hash", Secret.hash(name))
                .execute();
    }
}
