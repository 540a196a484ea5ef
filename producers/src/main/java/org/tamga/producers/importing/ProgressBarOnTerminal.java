package org.tamga.producers.importing;

import java.io.PrintStream;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on a terminal, which goes once the file is through. */
public final class ProgressBarOnTerminal implements Progress {
    private static final int EVERY_MILLIS = 200;
    private static final int WIDTH = 100;

    private final PrintStream terminal;
    private @Nullable ProgressBar bar;

    public ProgressBarOnTerminal(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void started(String file, OptionalLong lines) {
        bar = ProgressBar.builder()
                .setTaskName(file.length() > 40 ? "…" + file.substring(file.length() - 39) : file)
                .setInitialMax(lines.orElse(-1))
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(EVERY_MILLIS)
                .showSpeed()
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                .build();
    }

    @Override
    public void at(long line) {
        if (bar != null) {
            bar.stepTo(line);
        }
    }

    @Override
    public void ended() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
