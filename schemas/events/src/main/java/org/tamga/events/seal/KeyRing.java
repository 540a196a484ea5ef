package org.tamga.events.seal;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.PostKey;
import org.tamga.events.PostKeyState;

/** The keys of all posts, as the checkpoint register has them: who may seal, with what, and when. Immutable. */
public final class KeyRing {
    private final Map<String, Map<String, Held>> posts;

    private KeyRing(Map<String, Map<String, Held>> posts) {
        this.posts = posts;
    }

    private record Held(PostKey key, PublicKey publicKey) {}

    /** Of the register's entries. A key that is no key is left out: what is sealed with it is refused. */
    public static KeyRing of(Collection<CheckpointEntry> entries) {
        Map<String, Map<String, Held>> posts = new HashMap<>();
        for (CheckpointEntry entry : entries) {
            Map<String, Held> keys = new HashMap<>();
            for (PostKey key : entry.getKeys()) {
                publicKey(key).ifPresent(known -> keys.put(key.getId(), new Held(key, known)));
            }
            if (!keys.isEmpty()) {
                posts.put(entry.getId(), keys);
            }
        }
        return new KeyRing(posts);
    }

    /** How many posts have a key. */
    public int posts() {
        return posts.size();
    }

    /**
     * Judges a seal.
     *
     * @param arrived by the broker's clock, so that a record is judged alike whenever it is read
     * @param topic where it arrived
     * @param schemaFingerprint of the schema it was written with
     * @param body its Avro binary
     */
    public SealVerdict judge(Seal seal, Instant arrived, String topic, String schemaFingerprint, byte[] body) {
        Map<String, Held> keys = posts.get(seal.post());
        if (keys == null) {
            return SealVerdict.UNKNOWN_POST;
        }
        Held held = keys.get(seal.keyId());
        if (held == null) {
            return SealVerdict.UNKNOWN_KEY;
        }
        byte[] signed = SealedBytes.of(topic, seal.post(), seal.keyId(), seal.sequence(), schemaFingerprint, body);
        if (!PublicKeys.verify(held.publicKey(), signed, seal.signature())) {
            return SealVerdict.FORGED;
        }
        return inTime(held.key(), arrived);
    }

    private static SealVerdict inTime(PostKey key, Instant arrived) {
        if (arrived.isBefore(key.getFrom())) {
            return SealVerdict.UNKNOWN_KEY;
        }
        if (key.getState() == PostKeyState.HOLDS || arrived.isBefore(key.getStateFrom())) {
            return SealVerdict.GENUINE;
        }
        return key.getState() == PostKeyState.REVOKED ? SealVerdict.REVOKED : SealVerdict.REPLACED;
    }

    private static Optional<PublicKey> publicKey(PostKey key) {
        byte[] bytes = new byte[key.getPublicKey().remaining()];
        key.getPublicKey().duplicate().get(bytes);
        try {
            return PublicKeys.id(bytes).equals(key.getId()) ? Optional.of(PublicKeys.of(bytes)) : Optional.empty();
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
