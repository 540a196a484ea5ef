package org.tamga.producers.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.importing.FileSummary.End;

/** An import in words, for the screen. */
public final class SummaryText {
    private final boolean dryRun;

    public SummaryText(boolean dryRun) {
        this.dryRun = dryRun;
    }

    /** Several lines, without a break at the end. */
    public String of(List<FileSummary> summaries) {
        List<String> lines = new ArrayList<>();
        summaries.forEach(summary -> file(summary, lines));
        if (summaries.size() > 1) {
            lines.add(total(summaries));
        }
        next(summaries, lines);
        return String.join("\n", lines);
    }

    private void file(FileSummary summary, List<String> lines) {
        if (summary.format().isPresent()) {
            lines.add(summary.file() + " (" + summary.format().get().title() + "): " + figures(summary));
            findings("rejected", summary.rejected(), lines);
            findings("warning", summary.warnings(), lines);
            summary.rejects().ifPresent(path -> lines.add("  rejected lines, with the reason: " + path));
        }
        end(summary, lines);
    }

    private String figures(FileSummary summary) {
        double seconds = summary.took().toMillis() / 1_000.0;
        String rate = seconds < 0.1 ? "" : String.format(Locale.ROOT, ", %,.0f a second", summary.received() / seconds);
        return String.format(
                Locale.ROOT,
                "%,d read = %,d %s + %,d rejected; %.1f s%s",
                summary.received(),
                summary.accepted(),
                dryRun ? "acceptable" : "accepted",
                summary.rejectedInAll(),
                seconds,
                rate);
    }

    private static void findings(String what, Map<ProblemCode, Findings> found, List<String> lines) {
        found.forEach((code, findings) -> {
            lines.add(String.format(Locale.ROOT, "  %s %s: %,d", what, code.id(), findings.count()));
            findings.examples().forEach(example -> lines.add("    " + example));
            if (findings.count() > findings.examples().size()) {
                lines.add("    …");
            }
        });
    }

    private static void end(FileSummary summary, List<String> lines) {
        if (summary.end() instanceof End.Unreadable unreadable) {
            lines.add(unreadable.message());
        } else if (summary.end() instanceof End.Lost lost) {
            lines.add("Kafka was lost (" + lost.cause() + "). Up to line " + lost.settledTo() + " of " + summary.file()
                    + " everything is settled; import it again: what was already sent is recognised");
        } else if (summary.end() instanceof End.Stopped) {
            lines.add(
                    summary.format().isEmpty()
                            ? summary.file() + ": not read, stopped before"
                            : "stopped after line " + summary.lastLine() + " of " + summary.file()
                                    + "; import it again: what was already sent is recognised");
        }
    }

    private static String total(List<FileSummary> summaries) {
        return String.format(
                Locale.ROOT,
                "%,d files: %,d read = %,d accepted + %,d rejected",
                summaries.size(),
                summaries.stream().mapToLong(FileSummary::received).sum(),
                summaries.stream().mapToLong(FileSummary::accepted).sum(),
                summaries.stream().mapToLong(FileSummary::rejectedInAll).sum());
    }

    private void next(List<FileSummary> summaries, List<String> lines) {
        if (ImportResult.of(summaries) == ImportResult.SOME_REJECTED) {
            lines.add("Next: correct the rejected lines and import the file again; what was accepted is recognised.");
        } else if (ImportResult.of(summaries) == ImportResult.ALL_ACCEPTED && dryRun) {
            lines.add("Nothing was published. Next: the same without --dry-run or --output.");
        } else if (ImportResult.of(summaries) == ImportResult.ALL_ACCEPTED) {
            lines.add("Next: tamga alerts --open, or the console.");
        }
    }
}
