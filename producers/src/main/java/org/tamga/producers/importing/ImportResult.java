package org.tamga.producers.importing;

import java.util.List;
import org.tamga.producers.importing.FileSummary.End;

/** The exit code of an import, worst first. */
public enum ImportResult {
    /** At least one file could not be read to its end, or Kafka was lost. */
    INCOMPLETE(3),
    /** All files were read; at least one line was rejected. */
    SOME_REJECTED(1),
    /** All lines of all files are in Kafka. */
    ALL_ACCEPTED(0);

    private final int exitCode;

    ImportResult(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    public static ImportResult of(List<FileSummary> summaries) {
        if (summaries.stream().anyMatch(summary -> !(summary.end() instanceof End.Complete))) {
            return INCOMPLETE;
        }
        return summaries.stream().anyMatch(summary -> summary.rejectedInAll() > 0) ? SOME_REJECTED : ALL_ACCEPTED;
    }
}
