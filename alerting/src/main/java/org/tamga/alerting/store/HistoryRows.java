package org.tamga.alerting.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.HistoryEntry;

/** Reads what happened to an alert. */
final class HistoryRows {
    private HistoryRows() {}

    static List<HistoryEntry> read(Handle handle, String alertId) {
        return handle.createQuery(
                        "select at, what, who, note, revision from alert_history where alert_id = :id order by number")
                .bind("id", alertId)
                .map((row, context) -> new HistoryEntry(
                        Instant.ofEpochMilli(row.getLong("at")),
                        Deed.valueOf(row.getString("what")),
                        row.getString("who"),
                        row.getString("note"),
                        row.getInt("revision")))
                .list();
    }
}
