package org.tamga.topology.intake;

import org.tamga.events.IdentificationEvent;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** Reports of both kinds as they stand on their topics. */
public final class ReportEncoding {
    private final AvroSerde<SeizureEvent> seizures;
    private final AvroSerde<IdentificationEvent> identifications;

    public ReportEncoding(Registry registry) {
        this.seizures = new AvroSerde<>(registry, SeizureEvent.class);
        this.identifications = new AvroSerde<>(registry, IdentificationEvent.class);
    }

    byte[] of(Report report) {
        return report instanceof Report.Seizure seizure
                ? seizures.encode(seizure.event())
                : identifications.encode(((Report.Identification) report).event());
    }
}
