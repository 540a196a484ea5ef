package org.tamga.topology.posts;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.PostKey;
import org.tamga.events.PostKeyState;
import org.tamga.events.seal.PublicKeys;
import org.tamga.vocabulary.Nearest;

/**
 * A change of the keys of one post, as a function of the register. Keys hold by the broker's clock, and the stamp that the
 * broker will give the change is not known beforehand: times are by the clock of whoever makes it.
 */
interface KeyChange extends UnaryOperator<Map<String, CheckpointEntry>> {
    /** A key holds from a little before its admission on, so that no clock that goes slow refuses the first report. */
    Duration TOLERANCE = Duration.ofMinutes(1);

    /**
     * Lets a post seal with a key from now on.
     *
     * @param replacing whether the keys that hold are replaced by it
     * @throws RefusedChange if the post or the key cannot be, or the key has been there before
     */
    static KeyChange admission(String post, byte[] publicKey, boolean replacing, Instant now) {
        PostKey admitted = new PostKey(
                PublicKeys.id(publicKey),
                ByteBuffer.wrap(publicKey),
                now.minus(TOLERANCE),
                PostKeyState.HOLDS,
                now.minus(TOLERANCE));
        return register -> {
            CheckpointEntry entry = post(register, post);
            holder(register, admitted.getId()).ifPresent(holder -> refuse(holder, admitted.getId()));
            List<PostKey> keys = new ArrayList<>();
            entry.getKeys().forEach(key -> keys.add(replacing ? replaced(key, now) : key));
            keys.add(admitted);
            return with(register, entry, keys);
        };
    }

    /**
     * Lets many posts seal, each with its key, from now on. A post that has this key already keeps it as it is.
     *
     * @throws RefusedChange if one of them cannot be, or has another key that holds: that is replaced for one post at a
     *     time and on purpose, never by a list
     */
    static KeyChange admissions(List<Enrolment> enrolments, Instant now) {
        return register -> {
            Map<String, CheckpointEntry> changed = register;
            for (Enrolment enrolment : enrolments) {
                List<PostKey> holding = post(changed, enrolment.post()).getKeys().stream()
                        .filter(key -> key.getState() == PostKeyState.HOLDS)
                        .toList();
                if (holding.stream().anyMatch(key -> !key.getId().equals(enrolment.keyId()))) {
                    throw new RefusedChange(
                            enrolment.post() + " has key " + holding.get(0).getId()
                                    + ", which holds, and the file has " + enrolment.keyId()
                                    + ": nobody was admitted. If it is to have the new key, take it out of the file and admit it"
                                    + " with --key");
                }
                if (holding.isEmpty()) {
                    changed = admission(enrolment.post(), enrolment.publicKey(), false, now)
                            .apply(changed);
                }
            }
            return changed;
        };
    }

    /**
     * Takes a key back: what arrived from {@code since} on is no longer believed. What has been accepted stays so.
     *
     * @throws RefusedChange if the post has no such key, or it was taken back before
     */
    static KeyChange revocation(String post, String keyId, Instant since) {
        return register -> {
            CheckpointEntry entry = post(register, post);
            PostKey revoked = key(entry, keyId);
            if (revoked.getState() == PostKeyState.REVOKED && !since.isBefore(revoked.getStateFrom())) {
                throw new RefusedChange("key " + keyId + " of " + post + " has been revoked since "
                        + revoked.getStateFrom() + " already");
            }
            List<PostKey> keys = entry.getKeys().stream()
                    .map(key -> key == revoked ? standing(key, PostKeyState.REVOKED, since) : key)
                    .toList();
            return with(register, entry, keys);
        };
    }

    /** @throws RefusedChange if the register has no such checkpoint */
    static CheckpointEntry post(Map<String, CheckpointEntry> register, String id) {
        return Optional.ofNullable(register.get(id))
                .orElseThrow(() -> new RefusedChange("the register has no checkpoint \"" + id + "\""
                        + Nearest.to(id, register.keySet())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("")));
    }

    private static PostKey key(CheckpointEntry entry, String id) {
        return entry.getKeys().stream()
                .filter(key -> key.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedChange(entry.getId() + " has no key \"" + id + "\"; it has "
                        + (entry.getKeys().isEmpty()
                                ? "none"
                                : String.join(
                                        ", ",
                                        entry.getKeys().stream()
                                                .map(PostKey::getId)
                                                .toList()))));
    }

    private static Optional<CheckpointEntry> holder(Map<String, CheckpointEntry> register, String keyId) {
        return register.values().stream()
                .filter(entry ->
                        entry.getKeys().stream().anyMatch(key -> key.getId().equals(keyId)))
                .findFirst();
    }

    private static void refuse(CheckpointEntry holder, String keyId) {
        PostKey known = key(holder, keyId);
        throw new RefusedChange("key " + keyId
                + switch (known.getState()) {
                    case HOLDS ->
                        " has been admitted for " + holder.getId() + " already, from " + known.getFrom() + " on";
                    case REPLACED ->
                        " of " + holder.getId() + " was replaced at " + known.getStateFrom()
                                + "; a new one is made with `tamga post enrol`";
                    case REVOKED ->
                        " of " + holder.getId() + " has been revoked since " + known.getStateFrom()
                                + "; a new one is made with `tamga post enrol`";
                });
    }

    private static PostKey replaced(PostKey key, Instant now) {
        return key.getState() == PostKeyState.HOLDS ? standing(key, PostKeyState.REPLACED, now) : key;
    }

    private static PostKey standing(PostKey key, PostKeyState state, Instant since) {
        return PostKey.newBuilder(key).setState(state).setStateFrom(since).build();
    }

    private static Map<String, CheckpointEntry> with(
            Map<String, CheckpointEntry> register, CheckpointEntry entry, List<PostKey> keys) {
        Map<String, CheckpointEntry> changed = new HashMap<>(register);
        changed.put(
                entry.getId(), CheckpointEntry.newBuilder(entry).setKeys(keys).build());
        return changed;
    }
}
