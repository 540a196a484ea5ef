package org.tamga.producers.post.outbox;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A report that somebody is still writing.
 *
 * @param id chosen by the page
 * @param json what is filled in so far
 */
public record Draft(String id, String type, String json, Instant updatedAt) {
    private static final int LONGEST = 131_072;

    public Draft {
        if (!id.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("draft: its id has to be 1 to 64 letters, digits and hyphens");
        }
        if (json.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "draft: " + json.length() + " characters are more than the " + LONGEST + " that a report may have");
        }
    }

    void write(Handle handle) {
        handle.execute(
                "insert into draft (id, type, json, updated_at) values (?, ?, ?, ?) on conflict (id) do update"
                        + " set type = excluded.type, json = excluded.json, updated_at = excluded.updated_at",
                id,
                type,
                json,
                updatedAt.toEpochMilli());
    }

    static List<Draft> all(Handle handle) {
        return handle.createQuery("select id, type, json, updated_at from draft order by updated_at desc")
                .map((row, context) -> new Draft(
                        row.getString(1), row.getString(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4))))
                .list();
    }
}
