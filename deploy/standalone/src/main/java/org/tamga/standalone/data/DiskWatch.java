package org.tamga.standalone.data;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the free space now and then, and says so when it becomes too little; each change once. */
public final class DiskWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);
    private static final long SECONDS = 30;

    private final Path directory;
    private final ToLongFunction<Path> freeBytes;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "disk-watch");
        thread.setDaemon(true);
        return thread;
    });
    private Room room = Room.ENOUGH;

    public DiskWatch(Path directory) {
        this(directory, FreeSpace::under);
    }

    DiskWatch(Path directory, ToLongFunction<Path> freeBytes) {
        this.directory = directory;
        this.freeBytes = freeBytes;
    }

    public void start() {
        var unused = clock.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    Room look() {
        long free = freeBytes.applyAsLong(directory);
        Room now = Room.of(free);
        if (now != room) {
            room = now;
            if (now == Room.ENOUGH) {
                LOG.info("{} free={} directory={}", now.words(), FreeSpace.inMegabytes(free), directory);
            } else {
                LOG.warn("{} free={} directory={}", now.words(), FreeSpace.inMegabytes(free), directory);
            }
        }
        return now;
    }
}
