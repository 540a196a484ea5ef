package org.tamga.alerting.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.words.Words;

/**
 * One screen's stream of server-sent events: {@code position} once, then {@code alert} for every change, each under its
 * position as id, and {@code here} while there is nothing to say. A screen that comes back with the last id it saw misses no alert's latest state.
 */
final class AlertStream {
    private static final int BATCH = 100;
    /** A change by another process on the same database is seen after this time, without a bell. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    /** A screen that hears nothing for twice as long says that what it shows is stale. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(2);

    private final HttpServletResponse response;
    private final AlertStore store;
    private final Words words;
    private final Bell bell;
    private final BooleanSupplier admitted;
    private final Predicate<QueuedAlert> shown;
    private long lastSent = System.nanoTime();

    AlertStream(
            HttpServletResponse response,
            AlertStore store,
            Words words,
            Bell bell,
            BooleanSupplier admitted,
            Predicate<QueuedAlert> shown) {
        this.response = response;
        this.store = store;
        this.words = words;
        this.bell = bell;
        this.admitted = admitted;
        this.shown = shown;
    }

    /**
     * Runs until the screen goes (IOException), the bell is closed, or whoever follows is no longer admitted: signed out,
     * or without the right. That is asked before anything is sent, every second at least.
     */
    void run(@Nullable Long after) throws IOException, InterruptedException {
        response.setContentType("text/event-stream;charset=utf-8");
        OutputStream out = response.getOutputStream();
        long latest = store.position();
        long seen = after == null ? latest : after;
        if (seen > latest) {
            // the screen knows a later position than the store: the store was set up anew, so it starts from there
            seen = latest;
        }
        send(out, "event: position\nid: " + seen + "\ndata: {\"position\":" + latest + "}\n\n");
        while (!bell.closed()) {
            if (!admitted.getAsBoolean()) {
                send(out, "event: ended\ndata: {}\n\n");
                return;
            }
            seen = sendChanges(out, seen);
            bell.awaitAfter(seen, LOOK_ANYWAY);
            if (System.nanoTime() - lastSent > KEEP_ALIVE.toNanos()) {
                send(out, "event: here\ndata:\n\n");
            }
        }
    }

    private long sendChanges(OutputStream out, long after) throws IOException {
        long seen = after;
        List<QueuedAlert> changes = store.changesAfter(seen, BATCH);
        while (!changes.isEmpty() && !bell.closed() && admitted.getAsBoolean()) {
            boolean hidden = false;
            for (QueuedAlert alert : changes) {
                seen = alert.position();
                if (!shown.test(alert)) {
                    hidden = true;
                    continue;
                }
                String data = Json.MAPPER.writeValueAsString(Summary.of(alert, words));
                send(out, "event: alert\nid: " + alert.position() + "\ndata: " + data + "\n\n");
            }
            if (hidden) {
                // it may have been on the screen until now; which it is, is not told
                send(out, "event: again\nid: " + seen + "\ndata: {}\n\n");
            }
            changes = changes.size() < BATCH ? List.of() : store.changesAfter(seen, BATCH);
        }
        return seen;
    }

    private void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        lastSent = System.nanoTime();
    }
}
