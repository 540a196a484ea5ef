package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tamga.alerting.board.PostGauges;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.posts.PostState;

/** How centre, posts and pipeline are: for the strip above the queue, and for ops. */
final class StatusRoutes {
    private final Server.Parts parts;
    private final ReleasedQueue released;
    private final MeterRegistry meters;
    private final PostGauges posts;
    private final QueueGauges queue;

    StatusRoutes(Server.Parts parts, ReleasedQueue released, MeterRegistry meters) {
        this.parts = parts;
        this.released = released;
        this.meters = meters;
        this.posts = new PostGauges(parts.posts(), meters);
        this.queue = new QueueGauges(parts.store(), parts.clock(), meters);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/status", request -> request.json(status(request)), Right.SEE_STATUS);
        routes.get("/api/posts", request -> request.json(posts(request)), Right.SEE_POSTS);
        routes.get("/metrics", this::metrics, Right.SEE_METRICS);
    }

    private StatusView status(Context request) {
        Optional<String> country = Access.person(request).releasedTo();
        if (country.isPresent()) {
            return StatusView.forLiaison(
                    released.counts(country.get(), AskedLanguage.of(request)),
                    parts.pipeline().measure(),
                    parts.source(),
                    parts.version());
        }
        // the pipeline first: what it says is in the store is then in the counts
        var pipeline = parts.pipeline().measure();
        return StatusView.of(
                parts.store().counts(parts.clock().instant(), Access.seesKept(request)),
                pipeline,
                parts.store().position(),
                parts.source(),
                parts.version());
    }

    private PostsView posts(Context request) {
        Set<PostState> asked = QueryParameters.postStates(request);
        Instant now = parts.posts().now();
        return PostsView.of(now, parts.posts().standings(now), asked);
    }

    private void metrics(Context request) {
        if (!(meters instanceof PrometheusMeterRegistry prometheus)) {
            throw new RefusedRequest(
                    HttpStatus.NOT_FOUND, Complaint.of("No metrics are kept", "start with a Prometheus registry"));
        }
        posts.measure();
        queue.measure();
        request.contentType("text/plain; version=0.0.4; charset=utf-8").result(prometheus.scrape());
    }
}
