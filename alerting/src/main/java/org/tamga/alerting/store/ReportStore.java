package org.tamga.alerting.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tamga.alerting.retention.Retention;
import org.tamga.alerting.search.FoundReports;
import org.tamga.alerting.search.Narrowing;
import org.tamga.alerting.search.Reported;
import org.tamga.alerting.search.Sought;

/** Every report that the centre has accepted, to be searched. Safe for any number of threads. */
public final class ReportStore {
    private final Jdbi writer;
    private final Jdbi readers;
    private final Retention retention;

    ReportStore(Jdbi writer, Jdbi readers, Retention retention) {
        this.writer = writer;
        this.readers = readers;
        this.retention = retention;
    }

    /** Where reading of {@code topic} goes on; partitions never read are absent. */
    public Offsets offsets(String clusterId, String topic) {
        return readers.withHandle(handle -> OffsetRows.read(handle, clusterId, topic));
    }

    /**
     * Takes in reports as they stand now, and moves the reading position with them: both or neither. What has been kept
     * long enough is not taken.
     *
     * @param reports one for each event
     * @param gone ids of events that detection has forgotten
     */
    public void take(Collection<Reported> reports, Collection<String> gone, Offsets offsets, Instant now) {
        List<Reported> kept = reports.stream()
                .filter(report -> !retention.isPast(report, now))
                .toList();
        writer.useTransaction(handle -> {
            ChangeWriter.locking(handle);
            ReportRows rows = new ReportRows(handle);
            rows.remove(gone);
            rows.put(kept);
            OffsetRows.write(handle, offsets);
        });
    }

    /** The reports that a text may mean; the narrowing's pattern and handling are no matter of reports. */
    public FoundReports search(Sought sought, Narrowing narrowing, int limit) {
        return readers.inTransaction(handle -> new ReportSearch(handle, sought, narrowing).find(limit));
    }
}
