package org.tamga.alerting.rest;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.alerting.people.Person;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.words.Words;

/**
 * Live push to the screens. Each has a thread of its own that reads what changed from the store: the store is the queue,
 * so a slow screen takes no memory and holds up nobody, and one that does not read at all is dropped when its connection
 * has been idle too long.
 */
final class LivePush implements AutoCloseable {
    static final int MOST_CLIENTS = 64;
    /** So that nobody keeps the others out. */
    static final int MOST_OF_ONE = 32;

    private static final Logger LOG = LoggerFactory.getLogger(LivePush.class);

    private final AlertStore store;
    private final Bell bell;
    private final ExecutorService threads;
    private final AtomicInteger clients = new AtomicInteger();
    private final Map<String, Integer> ofOne = new ConcurrentHashMap<>();

    LivePush(AlertStore store, Bell bell, MeterRegistry meters) {
        this.store = store;
        this.bell = bell;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "tamga-live-push");
            thread.setDaemon(true);
            return thread;
        });
        AlertingMeter.STREAM_CLIENTS.gauge(meters, clients::get);
    }

    /**
     * Answers with the stream of changes after the position asked for; without one, of changes from now on. Ends when
     * whoever asked is no longer admitted.
     */
    void open(Context request, BooleanSupplier admitted) {
        Long after = after(request);
        Words words = AskedLanguage.of(request);
        Person person = Access.person(request);
        int all = clients.incrementAndGet();
        if (ofOne.merge(person.id(), 1, Integer::sum) > MOST_OF_ONE || all > MOST_CLIENTS) {
            leave(person);
            throw new RefusedRequest(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Complaint.of("Too many screens follow the alerts", "close some, or try again in a minute"));
        }
        try {
            request.future(() -> CompletableFuture.runAsync(
                    () -> serve(request, after, words, admitted, person, alert -> Access.sees(person, alert, store)),
                    threads));
        } catch (RuntimeException notStarted) {
            leave(person);
            throw notStarted;
        }
    }

    private void serve(
            Context request,
            @Nullable Long after,
            Words words,
            BooleanSupplier admitted,
            Person person,
            Predicate<QueuedAlert> shown) {
        try {
            new AlertStream(request.res(), store, words, bell, admitted, shown).run(after);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            LOG.debug("A screen has gone: {}", gone.toString());
        } catch (RuntimeException failure) {
            // the screen connects again and goes on where it was
            LOG.warn("A live push ended: {}", failure.toString());
        } finally {
            leave(person);
        }
    }

    private void leave(Person person) {
        clients.decrementAndGet();
        ofOne.computeIfPresent(person.id(), (id, count) -> count > 1 ? count - 1 : null);
    }

    private static @Nullable Long after(Context request) {
        String last = request.header("Last-Event-ID");
        String name = last == null || last.isEmpty() ? "after" : "Last-Event-ID";
        String value = name.equals("after") ? request.queryParam("after") : last;
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return Math.max(0, Long.parseLong(value));
        } catch (NumberFormatException notANumber) {
            throw RefusedRequest.bad(name, value, "the id of the last event received, a whole number");
        }
    }

    @Override
    public void close() {
        bell.close();
        threads.shutdownNow();
    }
}
