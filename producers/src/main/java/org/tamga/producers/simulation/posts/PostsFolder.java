package org.tamga.producers.simulation.posts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.tamga.events.seal.SealingKey;
import org.tamga.producers.post.keys.KeyFile;
import org.tamga.producers.simulation.SimulationSettings;
import org.tamga.vocabulary.Checkpoint;

/** Where the posts of one simulation keep what they have; a later run goes on with it. */
public final class PostsFolder {
    private static final String NAME = "posts";

    private final Path folder;

    /** @param output the simulation's directory */
    public PostsFolder(Path output) {
        this.folder = output.resolve(NAME);
    }

    Path of(Checkpoint post) {
        return folder.resolve(post.id());
    }

    /** What {@code tamga posts admit --from} takes. */
    public Path keys() {
        return folder.resolve("keys");
    }

    /** Whether there are posts in it. */
    public boolean exists() {
        return Files.exists(folder);
    }

    /**
     * Binds the folder to one simulation.
     *
     * @throws IOException if it is another's
     */
    public void take(SimulationSettings settings, int posts) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("simulation");
        String wanted = settings + " with " + posts + " posts\n";
        if (!Files.exists(file)) {
            Files.writeString(file, wanted);
        } else if (!Files.readString(file).equals(wanted)) {
            throw new IOException("its posts have reports of another simulation (" + file
                    + " says which): give the same settings, or another --output");
        }
    }

    /** Makes a key for each post that has none, and writes all public ones to {@link #keys}. */
    public void enrol(List<Checkpoint> posts) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Keys of simulated posts, for a centre on trial: tamga posts admit --from FILE");
        for (Checkpoint post : posts) {
            SealingKey key = new KeyFile(of(post)).readOrMake(post.id());
            lines.add(post.id() + " " + Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey()));
        }
        Files.write(keys(), lines);
    }
}
