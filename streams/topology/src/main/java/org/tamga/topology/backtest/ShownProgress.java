package org.tamga.topology.backtest;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar for each stage where somebody watches, a line every few seconds where not. */
final class ShownProgress implements Progress, AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int EVERY_MILLIS = 200;

    private final PrintWriter out;
    private final boolean watched;
    private final Clock clock;
    private @Nullable ProgressBar bar;
    private String stage = "";
    private String unit = "";
    private long max;
    private long done;
    private Instant next = Instant.MAX;

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
        done = 0;
        next = clock.instant().plus(EVERY);
        if (watched) {
            bar = new ProgressBarBuilder()
                    .setTaskName(Character.toUpperCase(name.charAt(0)) + name.substring(1))
                    .setInitialMax(most)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(EVERY_MILLIS)
                    .clearDisplayOnFinish()
                    .setConsumer(new DelegatingProgressBarConsumer(this::redraw))
                    .build();
        }
    }

    @Override
    public synchronized void advances(long count) {
        done += count;
        if (bar != null) {
            bar.stepTo(done);
        } else if (!clock.instant().isBefore(next)) {
            next = clock.instant().plus(EVERY);
            out.printf(Locale.ROOT, "%s: %,d of %,d %s%n", stage, done, max, unit);
            out.flush();
        }
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
