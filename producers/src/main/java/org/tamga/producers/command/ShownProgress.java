package org.tamga.producers.command;

import java.time.Clock;
import org.tamga.events.command.Terminal;
import org.tamga.producers.importing.Progress;
import org.tamga.producers.importing.ProgressBarOnTerminal;
import org.tamga.producers.importing.ProgressLines;

/** How far a command has come, on the terminal. */
final class ShownProgress {
    private ShownProgress() {}

    /** A bar where somebody watches, a line now and then where not. */
    static Progress progress(boolean quiet, Clock clock) {
        if (quiet) {
            return Progress.SILENT;
        }
        return Terminal.isOne() ? new ProgressBarOnTerminal(System.err) : new ProgressLines(System.err, clock);
    }
}
