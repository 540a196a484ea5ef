package org.tamga.alerting.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tamga.alerting.posts.Arrival;
import org.tamga.alerting.posts.Numbers;
import org.tamga.alerting.posts.Span;

/** Notes which reports came: their numbers as spans, and the event ids of the latest. */
final class PostArrivals {
    /** Event ids are kept of so many of a post's latest numbers, and of all that a claim still to be looked at names. */
    static final long KEPT = 4_000;

    private final Handle handle;

    PostArrivals(Handle handle) {
        this.handle = handle;
    }

    void take(List<Arrival> arrivals) {
        Map<String, List<Arrival>> byPost = arrivals.stream().collect(Collectors.groupingBy(Arrival::post));
        byPost.forEach((post, itsOwn) -> {
            numbers(post, itsOwn);
            events(itsOwn);
            latest(itsOwn);
            forget(post);
        });
    }

    /** Only the spans that the new ones touch are written anew. */
    private void numbers(String post, List<Arrival> arrivals) {
        Numbers came = Numbers.of(arrivals.stream()
                .map(arrival -> new Span(arrival.number(), arrival.number()))
                .toList());
        for (Span span : came.spans()) {
            List<Span> together = new ArrayList<>(handle.createQuery("select from_number, to_number from post_arrived"
                            + " where post = :post and from_number <= :after and to_number >= :before")
                    .bind("post", post)
                    .bind("after", span.to() + 1)
                    .bind("before", span.from() - 1)
                    .map(PostRows.SPAN)
                    .list());
            together.forEach(
                    known -> handle.createUpdate("delete from post_arrived where post = :post and from_number = :from")
                            .bind("post", post)
                            .bind("from", known.from())
                            .execute());
            together.add(span);
            Numbers.of(together)
                    .spans()
                    .forEach(merged -> handle.createUpdate("insert into post_arrived (post, from_number, to_number)"
                                    + " values (:post, :from, :to)")
                            .bind("post", post)
                            .bind("from", merged.from())
                            .bind("to", merged.to())
                            .execute());
        }
    }

    /** Of a number that came twice with different events, as after a post's disk was lost, the later one counts. */
    private void events(List<Arrival> arrivals) {
        PreparedBatch batch = handle.prepareBatch("insert into post_report (post, number, event_id, arrived_at)"
                + " values (:post, :number, :event, :at) on conflict (post, number) do update set"
                + " event_id = excluded.event_id, arrived_at = excluded.arrived_at"
                + " where excluded.arrived_at > post_report.arrived_at");
        arrivals.forEach(arrival -> batch.bind("post", arrival.post())
                .bind("number", arrival.number())
                .bind("event", arrival.eventId())
                .bind("at", arrival.arrivedAt().toEpochMilli())
                .add());
        batch.execute();
    }

    private void latest(List<Arrival> arrivals) {
        PreparedBatch batch = handle.prepareBatch("insert into post_latest (post, highest_number, arrived_at)"
                + " values (:post, :number, :at) on conflict (post) do update set"
                + " highest_number = case when excluded.highest_number > post_latest.highest_number"
                + " then excluded.highest_number else post_latest.highest_number end,"
                + " arrived_at = case when excluded.arrived_at > post_latest.arrived_at"
                + " then excluded.arrived_at else post_latest.arrived_at end");
        arrivals.forEach(arrival -> batch.bind("post", arrival.post())
                .bind("number", arrival.number())
                .bind("at", arrival.arrivedAt().toEpochMilli())
                .add());
        batch.execute();
    }

    private void forget(String post) {
        handle.createUpdate("delete from post_report where post = :post"
                        + " and number <= (select highest_number from post_latest where post = :post) - :kept"
                        + " and not exists (select 1 from post_claim c where c.post = :post"
                        + " and c.to_number > 0 and c.from_number <= post_report.number)")
                .bind("post", post)
                .bind("kept", KEPT)
                .execute();
    }
}
