package org.tamga.producers.post.outbox;

import org.tamga.events.Report;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;

/** Another revision of a report. */
final class Revised {
    private Revised() {}

    static NewReport of(NewReport report, int revision) {
        String json = report.json().replace("\"revision\":1", "\"revision\":" + revision);
        Report revised = ((Reading.Read) EventJson.read(json)).report();
        if (revised.revision() != revision) {
            throw new IllegalStateException("the revision is not written: " + json);
        }
        return new NewReport(revised, json, report.search(), report.source());
    }
}
