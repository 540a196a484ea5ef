package org.tamga.producers.simulation.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.PostKey;
import org.tamga.events.PostKeyState;
import org.tamga.producers.simulation.region.SimulatedCheckpoints;

/** Whether the centre knows the simulated posts and their keys, and no others for them. */
final class Admission {
    private static final int NAMED = 3;

    private Admission() {}

    /**
     * What keeps the posts from reporting, with the remedy; empty if nothing does.
     *
     * @param register as the centre has it
     */
    static Optional<String> objection(
            Map<String, CheckpointEntry> register, List<SimulatedPost> posts, PostsFolder folder) {
        List<String> unknown = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> unadmitted = new ArrayList<>();
        for (SimulatedPost post : posts) {
            String id = post.checkpoint().id();
            CheckpointEntry entry = register.get(id);
            if (entry == null) {
                unknown.add(id);
            } else if (holding(entry).stream()
                    .anyMatch(key -> !key.getId().equals(post.key().id()))) {
                others.add(id);
            } else if (holding(entry).isEmpty()) {
                unadmitted.add(id);
            }
        }
        if (!unknown.isEmpty()) {
            return Optional.of(some(unknown) + " not in the centre's register: start a centre for this trial with"
                    + " \"tamga up --data DIR --simulated-posts " + posts.size() + "\"");
        }
        if (!others.isEmpty()) {
            return Optional.of(some(others) + " at this centre with a key that is not of this simulation, so it may be"
                    + " a real post: simulate at a centre of its own");
        }
        return unadmitted.isEmpty()
                ? Optional.empty()
                : Optional.of(some(unadmitted) + " not admitted at the centre: \"tamga posts admit --from "
                        + folder.keys() + "\" admits them all");
    }

    /** For the user: what is made up. */
    static long simulated(List<SimulatedPost> posts) {
        return posts.stream()
                .filter(post -> SimulatedCheckpoints.isSimulated(post.checkpoint()))
                .count();
    }

    private static List<PostKey> holding(CheckpointEntry entry) {
        return entry.getKeys().stream()
                .filter(key -> key.getState() == PostKeyState.HOLDS)
                .toList();
    }

    private static String some(List<String> ids) {
        String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return ids.size() > NAMED
                ? ids.size() + " posts (" + named + ", …) are"
                : named + (ids.size() == 1 ? " is" : " are");
    }
}
