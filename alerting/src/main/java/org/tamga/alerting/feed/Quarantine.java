package org.tamga.alerting.feed;

import java.util.List;
import org.tamga.events.QuarantinedRecord;

/** Where records go that cannot go on. */
interface Quarantine {
    /** Returns when all of them are safe; throws if that is not certain. */
    void put(List<QuarantinedRecord> records);
}
