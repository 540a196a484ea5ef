package org.tamga.topology;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.PostKey;
import org.tamga.events.PostKeyState;
import org.tamga.events.seal.SealingKey;

/** Posts with their keys, as the register has them. */
final class Posts {
    private Posts() {}

    static PostKey holding(SealingKey key, Instant from) {
        return standing(key, from, PostKeyState.HOLDS, from);
    }

    static PostKey standing(SealingKey key, Instant from, PostKeyState state, Instant since) {
        return new PostKey(key.id(), ByteBuffer.wrap(key.publicKey()), from, state, since);
    }

    static CheckpointEntry post(String id, PostKey... keys) {
        return CheckpointEntry.newBuilder()
                .setId(id)
                .setCountry(id.substring(0, 2))
                .setName(id)
                .setCrossing(id)
                .setModes(List.of("road"))
                .setLatitude(43)
                .setLongitude(74)
                .setKeys(Stream.of(keys).toList())
                .build();
    }
}
