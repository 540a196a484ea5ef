package org.tamga.standalone.up;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.Connection;
import org.tamga.events.PostKey;
import org.tamga.events.serde.Registry;
import org.tamga.topology.runtime.RegisterTopic;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * Brings the topic of the checkpoint register to what this Tamga knows; sends only what differs. The keys of the posts are
 * the centre's, not the register's that comes with Tamga: they stay as they are on the topic.
 */
public final class RegisterPublication {
    private static final int ATTEMPTS = 5;

    private final RegisterTopic topic;

    public RegisterPublication(Connection connection, Registry registry) {
        this.topic = new RegisterTopic(connection, registry);
    }

    /**
     * Returns when the topic holds {@code register} and nothing else; gives the number of records it took.
     *
     * @throws IllegalStateException if others change the register again and again meanwhile
     */
    public int publish(CheckpointRegister register) {
        Map<String, CheckpointEntry> published = topic.read();
        if (RegisterTopic.different(published, wanted(register, published)).isEmpty()) {
            return 0;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            OptionalInt sent = topic.change(before -> wanted(register, before));
            if (sent.isPresent()) {
                return sent.getAsInt();
            }
        }
        throw new IllegalStateException("The checkpoint register cannot be published: others change it all the time");
    }

    /** The entries of {@code register}, with the keys that their posts have in {@code before}. */
    static Map<String, CheckpointEntry> wanted(CheckpointRegister register, Map<String, CheckpointEntry> before) {
        Map<String, CheckpointEntry> entries = new HashMap<>();
        register.all().forEach(checkpoint -> {
            CheckpointEntry known = before.get(checkpoint.id());
            entries.put(checkpoint.id(), entry(checkpoint, known == null ? List.of() : known.getKeys()));
        });
        return entries;
    }

    private static CheckpointEntry entry(Checkpoint checkpoint, List<PostKey> keys) {
        return CheckpointEntry.newBuilder()
                .setId(checkpoint.id())
                .setCountry(checkpoint.country())
                .setName(checkpoint.name())
                .setCrossing(checkpoint.crossing())
                .setModes(checkpoint.modes().stream().sorted().toList())
                .setLatitude(checkpoint.latitude())
                .setLongitude(checkpoint.longitude())
                .setAliases(checkpoint.aliases())
                .setKeys(keys)
                .build();
    }
}
