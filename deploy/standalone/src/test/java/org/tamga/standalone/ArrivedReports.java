package org.tamga.standalone;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.tamga.events.Report;
import org.tamga.events.Topic;
import org.tamga.events.TopicSnapshot;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** What has come to a centre. */
public final class ArrivedReports {
    private ArrivedReports() {}

    /** How many different revisions of each event its topics hold; the same one may stand there twice. */
    public static Map<String, Integer> revisions(RunningTamga centre) {
        Map<String, Set<Integer>> revisions = new TreeMap<>();
        try (Registry registry = Registry.at(centre.connection())) {
            take(centre, registry, Topics.SEIZURES, revisions);
            take(centre, registry, Topics.IDENTIFICATIONS, revisions);
        }
        Map<String, Integer> counts = new TreeMap<>();
        revisions.forEach((event, numbers) -> counts.put(event, numbers.size()));
        return counts;
    }

    private static <V extends SpecificRecord> void take(
            RunningTamga centre, Registry registry, Topic<V> topic, Map<String, Set<Integer>> revisions) {
        AvroSerde<V> serde = new AvroSerde<>(registry, topic.valueType());
        TopicSnapshot.read(centre.connection(), List.of(topic), record -> {
            Report report = Report.of(serde.decode(record.value()));
            revisions.computeIfAbsent(report.eventId(), id -> new TreeSet<>()).add(report.revision());
        });
    }
}
