package org.tamga.producers.importing;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** A line every few seconds, where the output goes to a file or another program. */
public final class ProgressLines implements Progress {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final PrintStream out;
    private final Clock clock;
    private String file = "";
    private OptionalLong lines = OptionalLong.empty();
    private Instant next = Instant.MIN;

    public ProgressLines(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void started(String name, OptionalLong known) {
        file = name;
        lines = known;
        next = clock.instant().plus(EVERY);
    }

    @Override
    public void at(long line) {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(EVERY);
            out.println(file + ": line " + line + (lines.isPresent() ? " of " + lines.getAsLong() : ""));
        }
    }

    @Override
    public void ended() {}
}
