package org.tamga.producers.post.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Nearest;
import picocli.CommandLine.Option;

/** Which post, and where it keeps what it has: of every command that runs at one. */
final class PostOptions {
    @Option(names = "--checkpoint", paramLabel = "ID", description = "Whose post this is, for example KZ-KORDAY.")
    private String checkpoint = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The post's folder. Default: tamga-post-ID in the present one")
    private @Nullable Path folder;

    /** @throws IllegalArgumentException if the register does not know it; names the nearest that it does */
    Checkpoint checkpoint() {
        if (checkpoint.isEmpty()) {
            throw new IllegalArgumentException("--checkpoint is missing: name the checkpoint whose post this is,"
                    + " for example KZ-KORDAY; tamga post checkpoints lists them");
        }
        CheckpointRegister register = CheckpointRegister.bundled();
        List<String> ids = register.all().stream().map(Checkpoint::id).toList();
        return register.byId(checkpoint)
                .orElseThrow(() -> new IllegalArgumentException("--checkpoint: \"" + checkpoint
                        + "\" is not in the register"
                        + Nearest.to(checkpoint, ids)
                                .map(near -> "; do you mean " + near + "?")
                                .orElse("; tamga post checkpoints lists them")));
    }

    Path folder() {
        return folder == null ? Path.of("tamga-post-" + checkpoint) : folder;
    }
}
