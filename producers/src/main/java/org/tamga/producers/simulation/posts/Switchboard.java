package org.tamga.producers.simulation.posts;

import java.time.Duration;
import java.util.Collection;
import java.util.PriorityQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the posts' links down and up again as the region's time goes on. Links come up spread at random over some seconds,
 * about ten in each, as lines that come back do not all have their computer try at the same moment.
 */
final class Switchboard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);
    private static final int HANDS = 8;
    private static final int A_SECOND = 10;

    private final PriorityQueue<Line> lines = new PriorityQueue<>((one, other) -> Long.compare(one.next, other.next));
    private final ScheduledExecutorService hands = Executors.newScheduledThreadPool(HANDS, task -> {
        Thread thread = new Thread(task, "switchboard");
        thread.setDaemon(true);
        return thread;
    });
    private final long spreadMillis;
    private Duration longest = Duration.ZERO;

    /** @param posts how many there are in all */
    Switchboard(int posts) {
        this.spreadMillis = Math.max(1_000, 1_000L * posts / A_SECOND);
    }

    /** Has the link of a post up but for these outages. */
    void add(SimulatedPost post, Outages.Times outages) {
        lines.add(new Line(post, outages));
        up(post);
    }

    /** It is so late now in the region, in milliseconds. */
    void at(long time) {
        for (Line line = lines.peek(); line != null && line.next <= time; line = lines.peek()) {
            lines.poll();
            line.pass();
            lines.add(line);
        }
    }

    /** All links come up and stay so. */
    void allUp(Collection<SimulatedPost> posts) {
        lines.clear();
        posts.forEach(this::up);
    }

    /** The longest outage so far in the region's time, though cut off by the end. */
    Duration longest() {
        return longest;
    }

    @Override
    public void close() {
        hands.shutdownNow();
        try {
            if (!hands.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("Links are still being taken up or down");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void up(SimulatedPost post) {
        post.wantLink(true);
        hands.schedule(
                () -> quietly(post::connect),
                ThreadLocalRandom.current().nextLong(spreadMillis),
                TimeUnit.MILLISECONDS);
    }

    private void down(SimulatedPost post) {
        post.wantLink(false);
        hands.execute(() -> quietly(post::disconnect));
    }

    /** The pool would keep the exception to itself. */
    private static void quietly(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException failed) {
            LOG.warn("A link cannot be taken up or down: {}", failed.toString());
        }
    }

    /** A post's line and when it next changes. */
    private final class Line {
        private final SimulatedPost post;
        private final Outages.Times outages;
        private boolean down;
        private long next;

        Line(SimulatedPost post, Outages.Times outages) {
            this.post = post;
            this.outages = outages;
            this.next = outages.begins();
        }

        void pass() {
            down = !down;
            if (down) {
                down(post);
                Duration length = Duration.ofMillis(outages.ends() - outages.begins());
                longest = length.compareTo(longest) > 0 ? length : longest;
                next = outages.ends();
            } else {
                up(post);
                outages.next();
                next = outages.begins();
            }
        }
    }
}
