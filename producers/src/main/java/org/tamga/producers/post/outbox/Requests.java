package org.tamga.producers.post.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The requests that saved something. */
final class Requests {
    private Requests() {}

    static Optional<Saving> known(Handle handle, Request request) {
        return handle.createQuery("select body, sequence from request where key = ?")
                .bind(0, request.key())
                .map((row, context) -> Map.entry(row.getBytes(1), row.getLong(2)))
                .findOne()
                .flatMap(known -> request.hasBody(known.getKey())
                        ? repeated(handle, known.getValue())
                        : Optional.of(new Saving.KeyReused()));
    }

    static void remember(Handle handle, Request request, long sequence, Instant now) {
        handle.execute(
                "insert or replace into request (key, body, sequence, at) values (?, ?, ?, ?)",
                request.key(),
                request.digest(),
                sequence,
                now.toEpochMilli());
    }

    /** Empty if what it saved has been forgotten since. */
    private static Optional<Saving> repeated(Handle handle, long sequence) {
        return Rows.bySequence(handle, List.of(sequence)).stream().findFirst().map(Saving.Repeated::new);
    }
}
