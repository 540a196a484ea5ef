package org.tamga.topology.runtime;

import java.util.Map;
import java.util.Set;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.Connection;
import org.tamga.events.TopicSnapshot;
import org.tamga.events.Topics;
import org.tamga.events.serde.Registry;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * Reads the checkpoint register from its topic; every instance does, before it judges its first report, and so does a
 * back-test over what it judged.
 */
public final class RegisterReading {
    private RegisterReading() {}

    /** @throws IllegalStateException if the topic is empty: without a register nearly every place would be unknown */
    public static CheckpointRegister read(Connection connection, Registry registry) {
        return register(entries(connection, registry));
    }

    /** @throws IllegalStateException if there is none: without a register nearly every place would be unknown */
    public static CheckpointRegister register(Map<String, CheckpointEntry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalStateException("topic " + Topics.CHECKPOINTS.name()
                    + " is empty: no checkpoint register; start the centre with `tamga up`, which publishes it");
        }
        return CheckpointRegister.of(
                entries.values().stream().map(RegisterReading::checkpoint).toList());
    }

    /** What the topic holds now, by checkpoint id, with the keys of the posts. */
    public static Map<String, CheckpointEntry> entries(Connection connection, Registry registry) {
        return TopicSnapshot.read(connection, registry, Topics.CHECKPOINTS);
    }

    private static Checkpoint checkpoint(CheckpointEntry entry) {
        return new Checkpoint(
                entry.getId(),
                entry.getCountry(),
                entry.getName(),
                entry.getCrossing(),
                Set.copyOf(entry.getModes()),
                entry.getLatitude(),
                entry.getLongitude(),
                entry.getAliases());
    }
}
