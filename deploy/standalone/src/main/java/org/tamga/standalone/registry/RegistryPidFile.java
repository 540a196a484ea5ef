package org.tamga.standalone.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers which process is this directory's registry, so that one whose parent was killed does not stand in the way
 * of the next. A process counts as ours only if its start time matches too: the number alone may have been given away.
 */
final class RegistryPidFile {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryPidFile.class);
    private static final long LEASH_PATIENCE_MS = 3_000;

    private final Path file;

    RegistryPidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle handle) throws IOException {
        Files.writeString(file, handle.pid() + " " + startOf(handle));
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The registry's pid file cannot be deleted file={}", file, e);
        }
    }

    /** Waits for a registry that lost its parent to end, as it does by itself; ends it if it does not. */
    void endOrphan() throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            return;
        }
        Optional<ProcessHandle> orphan = recorded();
        if (orphan.isPresent()) {
            LOG.info(
                    "A schema registry of an earlier run is ending pid={}",
                    orphan.get().pid());
            end(orphan.get());
        }
        delete();
    }

    private Optional<ProcessHandle> recorded() throws IOException {
        String[] words = Files.readString(file).strip().split(" ");
        if (words.length != 2 || !words[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(handle -> handle.isAlive() && startOf(handle).equals(words[1]));
    }

    private static void end(ProcessHandle orphan) throws InterruptedException {
        try {
            orphan.onExit().get(LEASH_PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            orphan.destroyForcibly();
            orphan.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
