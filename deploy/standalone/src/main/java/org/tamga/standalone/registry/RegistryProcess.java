package org.tamga.standalone.registry;

import java.io.IOException;
import java.nio.file.Files;
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
    private static final long SHORTEST_PAUSE_MS = 500;
    private static final long LONGEST_PAUSE_MS = 30_000;

    private final RegistrySettings settings;
    private final RegistryPidFile pidFile;
    private final ClassArchive archive;
    private volatile @Nullable Process process;
    private volatile boolean stopping;

    public RegistryProcess(RegistrySettings settings) {
        this.settings = settings;
        this.pidFile = new RegistryPidFile(settings.directory().resolve("pid"));
        this.archive = new ClassArchive(settings.directory());
    }

    /** Returns when the registry answers. */
    public void start() throws IOException, InterruptedException {
        Files.createDirectories(settings.directory());
        pidFile.endOrphan();
        try {
            launchAndAwait();
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

    private synchronized Process launch() throws IOException {
        if (stopping) {
            throw new IOException("The schema registry is being stopped");
        }
        Process started = RegistryCommand.of(settings, archive).start();
        process = started;
        pidFile.write(started.toHandle());
        return started;
    }

    /** Tries twice: what a power cut left of the archive of its classes may be what ends it. */
    private void launchAndAwait() throws IOException, InterruptedException, TimeoutException {
        Process first = launch();
        try {
            RegistryHealth.await(settings.url(), first, PATIENCE);
        } catch (TimeoutException e) {
            if (first.isAlive() || stopping) {
                throw e;
            }
            LOG.warn("The schema registry ended while it started and is started again: {}", e.getMessage());
            archive.discard();
            RegistryHealth.await(settings.url(), launch(), PATIENCE);
        }
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
            archive.discard();
            launch();
        } catch (IOException e) {
            LOG.error("The schema registry cannot be started again log={}", settings.log(), e);
        }
    }

    private void stop(Process running) {
        try {
            running.getOutputStream().close();
            if (!running.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly().waitFor();
            }
            if (running.exitValue() == 0) {
                archive.accept();
            }
        } catch (IOException e) {
            running.destroyForcibly();
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
