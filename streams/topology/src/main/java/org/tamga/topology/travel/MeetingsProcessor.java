package org.tamga.topology.travel;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.travel.Meeting;
import org.tamga.detection.travel.Togetherness;
import org.tamga.events.internal.PairInput;
import org.tamga.events.internal.TogethernessChange;
import org.tamga.topology.Names;
import org.tamga.topology.RegionalSecret;
import org.tamga.topology.histories.StoredHistory;
import org.tamga.topology.mapping.ObservationMapping;

/** Keeps who passed each checkpoint in each direction, and tells every pair when its two vehicles did so together. */
public final class MeetingsProcessor
        extends ContextualProcessor<String, org.tamga.events.internal.ObservationChange, String, PairInput> {
    private final RegionalSecret secret;
    private @Nullable KeyValueStore<String, org.tamga.events.internal.Observation> meetings;

    public MeetingsProcessor(RegionalSecret secret) {
        this.secret = secret;
    }

    @Override
    public void init(ProcessorContext<String, PairInput> context) {
        super.init(context);
        meetings = context.getStateStore(Names.MEETINGS_STORE);
    }

    @Override
    public void process(Record<String, org.tamga.events.internal.ObservationChange> record) {
        StoredHistory meeting = new StoredHistory(record.key(), Objects.requireNonNull(meetings), secret);
        ObservationChange change = ObservationMapping.read(record.value());
        Observation before = change.before();
        if (before != null) {
            meeting.remove(before);
            tell(before, meeting, false, record.timestamp());
        }
        Observation after = change.after();
        if (after != null) {
            tell(after, meeting, true, record.timestamp());
            meeting.add(after);
        }
    }

    private void tell(Observation observation, StoredHistory meeting, boolean happened, long timestamp) {
        for (Togetherness both : Meeting.of(observation, meeting)) {
            String pair = secret.hash(Speakers.PAIR, both.pair().normalForm());
            TogethernessChange told = new TogethernessChange(pair, happened, ObservationMapping.write(both, secret));
            context().forward(new Record<>(pair, new PairInput(told), timestamp));
        }
    }
}
