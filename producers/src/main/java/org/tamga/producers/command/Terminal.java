package org.tamga.producers.command;

import java.time.Clock;
import org.tamga.producers.importing.Progress;
import org.tamga.producers.importing.ProgressBarOnTerminal;
import org.tamga.producers.importing.ProgressLines;

/** Whether somebody watches: the launcher knows, and says so in the system property {@code tamga.terminal}. */
public final class Terminal {
    private Terminal() {}

    public static boolean isOne() {
        return Boolean.getBoolean("tamga.terminal");
    }

    /** A bar where somebody watches, a line now and then where not. */
    static Progress progress(boolean quiet, Clock clock) {
        if (quiet) {
            return Progress.SILENT;
        }
        return isOne() ? new ProgressBarOnTerminal(System.err) : new ProgressLines(System.err, clock);
    }
}
