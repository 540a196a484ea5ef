package org.tamga.events.serde;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.tamga.events.ReleasedMessage;
import org.tamga.events.Topics;
import org.tamga.events.internal.ChannelInput;
import org.tamga.events.internal.Claim;
import org.tamga.events.internal.CurrentEvent;
import org.tamga.events.internal.HistoryInput;
import org.tamga.events.internal.Ledger;
import org.tamga.events.internal.Observation;
import org.tamga.events.internal.ObservationChange;
import org.tamga.events.internal.PairInput;
import org.tamga.events.internal.Reconsideration;
import org.tamga.events.internal.Reference;
import org.tamga.events.internal.Togetherness;

/** Every schema that is registered: those of the topics and those of the streams application's own stores and topics. */
public final class Catalogue {
    private Catalogue() {}

    /** In a fixed order, so that a registry that starts empty gives the same ids again. */
    public static List<Schema> schemas() {
        Stream<Class<?>> published = Topics.all().stream().map(topic -> topic.valueType());
        Stream<Class<?>> internal = Stream.of(
                CurrentEvent.class,
                ObservationChange.class,
                HistoryInput.class,
                PairInput.class,
                ChannelInput.class,
                Reference.class,
                Claim.class,
                Ledger.class,
                Observation.class,
                Togetherness.class,
                Reconsideration.class);
        Stream<Class<?>> released = Stream.of(ReleasedMessage.class);
        return Stream.of(published, internal, released)
                .flatMap(types -> types)
                .map(type -> SpecificData.get().getSchema(type))
                .toList();
    }
}
