package org.tamga.producers.post.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.producers.post.outbox.SavedReport;

/** Tells every open page how the post and its reports stand: at once when it changes, every five seconds anyway. */
final class Push implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Push.class);
    private static final int EVERY = 5;

    private final Supplier<StatusView> status;
    private final Map<SseClient, Answers> pages = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread pushing = new Thread(task, "tamga-post-push");
        pushing.setDaemon(true);
        return pushing;
    });
    private volatile boolean closing;
    private int ticks;
    private String told = "";

    Push(Supplier<StatusView> status) {
        this.status = status;
    }

    void addTo(RoutesConfig routes) {
        routes.sse("/api/stream", page -> {
            if (closing) {
                return; // a browser that was let go comes back at once
            }
            page.keepAlive();
            page.onClose(() -> pages.remove(page));
            pages.put(page, Answers.to(page.ctx()));
            page.sendEvent("status", status.get());
        });
    }

    void start() {
        thread.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** These have changed. */
    void reports(Collection<SavedReport> changed) {
        thread.execute(() ->
                pages.forEach((page, answers) -> changed.forEach(report -> send(page, "report", answers.row(report)))));
    }

    @Override
    public void close() {
        closing = true;
        thread.shutdown(); // what is under way is told; nobody waits for it
        List.copyOf(pages.keySet()).forEach(SseClient::close);
    }

    private void tick() {
        try {
            StatusView now = status.get();
            String shown = now.link() + " " + now.storage().state() + " " + now.reports() + " " + now.feeds();
            if (!shown.equals(told) || ++ticks % EVERY == 0) {
                told = shown;
                pages.keySet().forEach(page -> send(page, "status", now));
            }
        } catch (RuntimeException failed) {
            LOG.warn("The pages could not be told how the post stands: {}", failed.toString());
        }
    }

    private void send(SseClient page, String event, Object data) {
        if (page.terminated()) {
            pages.remove(page);
        } else {
            page.sendEvent(event, data);
        }
    }
}
