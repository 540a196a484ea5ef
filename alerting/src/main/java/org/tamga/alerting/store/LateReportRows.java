package org.tamga.alerting.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.routing.LateReport;
import org.tamga.alerting.routing.Routable;

/** Which of the reports behind an alert came late, by the receipts of the posts. */
final class LateReportRows {
    /** A report that came so long before the alert is not why it was found only now. */
    private static final Duration JUST_NOW = Duration.ofHours(6);

    private final Handle handle;

    LateReportRows(Handle handle) {
        this.handle = handle;
    }

    /** A report that came. */
    private record Came(String post, Instant at) {}

    List<LateReport> behind(Finding finding, Duration lateAfter) {
        Map<String, Came> came = came(finding);
        List<LateReport> late = new ArrayList<>();
        for (Evidence piece : finding.evidence()) {
            Came report = came.get(piece.eventId().toLowerCase(Locale.ROOT));
            if (report != null
                    && report.at().isAfter(piece.occurredAt().plus(lateAfter))
                    && report.at().isAfter(finding.detectedAt().minus(JUST_NOW))) {
                late.add(late(report.post(), piece, report.at()));
            }
        }
        return came.isEmpty() && Routable.foundLate(finding, lateAfter) ? lastOf(finding) : late;
    }

    /** Where no receipts are known, as of reports from a file: what happened last came last. */
    private static List<LateReport> lastOf(Finding finding) {
        return finding.evidence().stream()
                .max(Comparator.comparing(Evidence::occurredAt))
                .map(piece -> late(
                        piece.checkpoint() == null ? piece.country() : piece.checkpoint(), piece, finding.detectedAt()))
                .stream()
                .toList();
    }

    private static LateReport late(String post, Evidence piece, Instant came) {
        return new LateReport(
                post, piece.eventId().toLowerCase(Locale.ROOT), Duration.between(piece.occurredAt(), came));
    }

    /** A post may have written an event's id in either case. */
    private Map<String, Came> came(Finding finding) {
        Map<String, Came> came = new HashMap<>();
        List<String> ids = finding.evidence().stream()
                .map(Evidence::eventId)
                .flatMap(id -> Stream.of(id, id.toLowerCase(Locale.ROOT), id.toUpperCase(Locale.ROOT)))
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            handle.createQuery("select post, event_id, arrived_at from post_report where event_id in (<ids>)")
                    .bindList("ids", ids)
                    .map((row, context) -> Map.entry(
                            row.getString("event_id").toLowerCase(Locale.ROOT),
                            new Came(row.getString("post"), Instant.ofEpochMilli(row.getLong("arrived_at")))))
                    .forEach(report -> came.putIfAbsent(report.getKey(), report.getValue()));
        }
        return came;
    }
}
