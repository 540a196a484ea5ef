package org.tamga.standalone.registry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.standalone.StartRefused;

/**
 * A real schema registry as a child process, persistent over one directory: started, watched, started again with a
 * growing pause when it dies by itself, and stopped with its parent however the parent ends.
 */
public final class RegistryProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryProcess.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(8);
    private static final long LARGEST_LOG = 10L * 1024 * 1024;
    private static final long SHORTEST_PAUSE_MS = 500;
    private static final long LONGEST_PAUSE_MS = 30_000;

    private final RegistrySettings settings;
    private final RegistryPidFile pidFile;
    private volatile @Nullable Process process;
    private volatile boolean stopping;

    public RegistryProcess(RegistrySettings settings) {
        this.settings = settings;
        this.pidFile = new RegistryPidFile(settings.directory().resolve("pid"));
    }

    /** Returns when the registry answers. */
    public void start() throws IOException, InterruptedException {
        Files.createDirectories(settings.directory());
        pidFile.endOrphan();
        keepLogSmall();
        try {
            RegistryHealth.await(settings.url(), launch(), PATIENCE);
        } catch (TimeoutException e) {
            close();
            throw new StartRefused(
                    "The schema registry does not answer at " + settings.url() + "; its log is " + settings.log(), e);
        }
        Thread watch = new Thread(this::keepRunning, "registry-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** The process id of the running child. */
    public long pid() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("The registry has not been started");
        }
        return running.pid();
    }

    /**
     * Forces what has been registered to the disk. A schema's id stands in every record: after a power cut it must mean
     * the same schema still.
     */
    public void force() throws IOException {
        try (FileChannel schemas = FileChannel.open(settings.database(), StandardOpenOption.WRITE)) {
            schemas.force(true); // the file's pages, whichever process wrote them
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            stopping = true;
        }
        Process running = process;
        if (running != null) {
            stop(running);
        }
        pidFile.delete();
    }

    private void keepLogSmall() throws IOException {
        Path log = settings.log();
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private synchronized Process launch() throws IOException {
        if (stopping) {
            throw new IOException("The schema registry is being stopped");
        }
        Process started = RegistryCommand.of(settings).start();
        process = started;
        pidFile.write(started.toHandle());
        return started;
    }

    private void keepRunning() {
        long pause = SHORTEST_PAUSE_MS;
        try {
            while (!stopping) {
                Process running = process;
                if (running == null) {
                    return;
                }
                long began = System.nanoTime();
                int status = running.waitFor();
                if (stopping) {
                    return;
                }
                boolean lasted = System.nanoTime() - began > TimeUnit.MINUTES.toNanos(1);
                pause = lasted ? SHORTEST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
                LOG.warn("The schema registry ended and is started again status={} pauseMs={}", status, pause);
                Thread.sleep(pause);
                relaunch();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void relaunch() {
        if (stopping) {
            return;
        }
        try {
            launch();
        } catch (IOException e) {
            LOG.error("The schema registry cannot be started again log={}", settings.log(), e);
        }
    }

    private static void stop(Process running) {
        try {
            running.getOutputStream().close();
            if (!running.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            running.destroyForcibly();
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
