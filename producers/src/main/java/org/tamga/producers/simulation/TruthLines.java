package org.tamga.producers.simulation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.tamga.producers.simulation.networks.Planted;

/** The truth file: a header that binds it to its events, then a planted network a line. */
public final class TruthLines {
    /** Counts the changes of this format. */
    public static final int VERSION = 1;

    private TruthLines() {}

    static String header(SimulationSettings settings, EventsFile events, int networks, String hash) {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.put("truth", VERSION);
        header.put("seed", settings.seed());
        header.put("historyFrom", settings.historyStart().toString());
        header.put("from", settings.start().toString());
        header.put("to", settings.end().toString());
        header.put("sightingsPerDay", settings.sightingsPerDay());
        header.put("seizuresPerDay", settings.seizuresPerDay());
        settings.country().ifPresent(country -> header.put("country", country));
        header.put("networks", networks);
        header.put("events", events.lines());
        header.put("seizures", events.seizures());
        header.put("eventsSha256", hash);
        return header.toString();
    }

    static String network(Planted network) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("id", network.id());
        line.put("kind", network.kind());
        texts(line, "patterns", network.patterns());
        texts(line, "also", network.also());
        line.put("seizures", network.seizures());
        line.put("complete", network.complete().toString());
        texts(line, "events", network.events());
        return line.toString();
    }

    private static void texts(ObjectNode line, String name, Collection<String> texts) {
        texts.forEach(line.putArray(name)::add);
    }
}
