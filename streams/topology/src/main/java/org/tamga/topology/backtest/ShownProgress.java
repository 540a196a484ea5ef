package org.tamga.topology.backtest;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar for each stage where somebody watches, a line every few seconds where not. */
final class ShownProgress implements Progress, AutoCloseable {
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);
    private static final Duration BAR_EVERY = Duration.ofMillis(200);

    private final PrintWriter out;
    private final boolean watched;
    private final Clock clock;
    private final LongAdder done = new LongAdder();
    private @Nullable ProgressBar bar;
    private String stage = "";
    private String unit = "";
    private long max;
    private volatile long next = Long.MAX_VALUE;

    ShownProgress(PrintWriter out, boolean watched, Clock clock) {
        this.out = out;
        this.watched = watched;
        this.clock = clock;
    }

    @Override
    public synchronized void starts(String name, long most, String of) {
        close();
        stage = name;
        unit = of;
        max = most;
        done.reset();
        next = clock.millis() + every();
        if (watched) {
            bar = new ProgressBarBuilder()
                    .setTaskName(Character.toUpperCase(name.charAt(0)) + name.substring(1))
                    .setInitialMax(most)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis((int) BAR_EVERY.toMillis())
                    .clearDisplayOnFinish()
                    .setConsumer(new DelegatingProgressBarConsumer(this::redraw))
                    .build();
        }
    }

    /** Asked for each event by every thread: it only counts until something is to be shown. */
    @Override
    public void advances(long count) {
        done.add(count);
        if (clock.millis() >= next) {
            show();
        }
    }

    private synchronized void show() {
        if (clock.millis() < next) {
            return; // another thread was first
        }
        next = clock.millis() + every();
        if (bar != null) {
            bar.stepTo(done.sum());
        } else {
            out.printf(Locale.ROOT, "%s: %,d of %,d %s%n", stage, done.sum(), max, unit);
            out.flush();
        }
    }

    private long every() {
        return (watched ? BAR_EVERY : LINE_EVERY).toMillis();
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
            redraw("");
        }
    }

    /** Over the line before; what is left of a longer one goes. */
    private void redraw(String line) {
        out.print("\r" + line + "\u001B[K");
        out.flush();
    }
}
