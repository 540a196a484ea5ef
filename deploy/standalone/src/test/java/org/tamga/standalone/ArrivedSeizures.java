package org.tamga.standalone;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamga.events.SeizureEvent;
import org.tamga.events.TopicSnapshot;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** What has come to a centre. */
public final class ArrivedSeizures {
    private ArrivedSeizures() {}

    /** How many different revisions of each event its topic holds; the same one may stand there twice. */
    public static Map<String, Integer> revisions(RunningTamga centre) {
        Map<String, Set<Integer>> revisions = new TreeMap<>();
        try (Registry registry = Registry.at(centre.connection())) {
            AvroSerde<SeizureEvent> serde = new AvroSerde<>(registry, SeizureEvent.class);
            TopicSnapshot.read(centre.connection(), List.of(Topics.SEIZURES), record -> {
                SeizureEvent event = serde.decode(record.value());
                revisions
                        .computeIfAbsent(event.getEventId(), id -> new TreeSet<>())
                        .add(event.getRevision());
            });
        }
        Map<String, Integer> counts = new TreeMap<>();
        revisions.forEach((event, numbers) -> counts.put(event, numbers.size()));
        return counts;
    }
}
