package org.tamga.alerting.store;

import java.time.Instant;
import java.util.LongSummaryStatistics;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.search.Findable;

/** Enters alerts into what is searched. */
final class SearchKeys {
    private final Handle handle;

    SearchKeys(Handle handle) {
        this.handle = handle;
    }

    /** What was said of the alert before is forgotten. */
    void follow(Finding finding) {
        String id = finding.alertId();
        for (String table : Set.of("search_key", "alert_span", "alert_country")) {
            handle.createUpdate("delete from " + table + " where alert_id = :id")
                    .bind("id", id)
                    .execute();
        }
        enterKeys(finding);
        enterSpan(finding);
        enterCountries(finding);
    }

    private void enterKeys(Finding finding) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into search_key (form, kind, alert_id, event_id)" + " values (:form, :kind, :alert, :event)");
        Findable.of(finding)
                .forEach(key -> batch.bind("form", SearchForm.of(key.form()))
                        .bind("kind", key.kind())
                        .bind("alert", finding.alertId())
                        .bind("event", key.eventId())
                        .add());
        execute(batch);
    }

    private void enterSpan(Finding finding) {
        LongSummaryStatistics times = finding.evidence().stream()
                .map(Evidence::occurredAt)
                .mapToLong(Instant::toEpochMilli)
                .summaryStatistics();
        boolean none = times.getCount() == 0;
        handle.createUpdate("insert into alert_span (alert_id, first_at, last_at) values (:id, :first, :last)")
                .bind("id", finding.alertId())
                .bind("first", none ? null : times.getMin())
                .bind("last", none ? null : times.getMax())
                .execute();
    }

    private void enterCountries(Finding finding) {
        PreparedBatch batch =
                handle.prepareBatch("insert into alert_country (alert_id, country) values (:alert, :country)");
        finding.countries()
                .forEach(country -> batch.bind("alert", finding.alertId())
                        .bind("country", country)
                        .add());
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
