package org.tamga.producers.publish;

import org.tamga.events.IdentificationEvent;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** A report as bytes, and the topic it belongs on. */
final class ReportEncoder {
    private final AvroSerde<SeizureEvent> seizures;
    private final AvroSerde<IdentificationEvent> identifications;

    ReportEncoder(Registry registry) {
        this.seizures = new AvroSerde<>(registry, SeizureEvent.class);
        this.identifications = new AvroSerde<>(registry, IdentificationEvent.class);
    }

    static String topic(Report report) {
        return report instanceof Report.Seizure ? Topics.SEIZURES.name() : Topics.IDENTIFICATIONS.name();
    }

    byte[] encode(Report report) {
        return report instanceof Report.Seizure seizure
                ? seizures.encode(seizure.event())
                : identifications.encode(((Report.Identification) report).event());
    }
}
