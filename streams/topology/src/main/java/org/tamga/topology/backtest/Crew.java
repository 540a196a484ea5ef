package org.tamga.topology.backtest;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Threads that work off what one reads, no more of it waiting than they soon get to. */
final class Crew implements AutoCloseable {
    private static final int WAITING_EACH = 4;

    private final ExecutorService pool;
    private final int most;
    private final Semaphore room;
    private final AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();

    Crew(int threads) {
        pool = Executors.newFixedThreadPool(threads);
        most = threads * WAITING_EACH;
        room = new Semaphore(most);
    }

    /** Waits until there is room for more. Throws what an earlier piece of work has thrown. */
    void give(Runnable work) {
        room.acquireUninterruptibly();
        throwWhatFailed();
        pool.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error problem) { // told to the one who gives
                failed.compareAndSet(null, problem);
            } finally {
                room.release();
            }
        });
    }

    /** Returns once all work is done. */
    void finish() {
        room.acquireUninterruptibly(most);
        room.release(most);
        throwWhatFailed();
    }

    private void throwWhatFailed() {
        Throwable problem = failed.get();
        if (problem instanceof RuntimeException one) {
            throw one;
        }
        if (problem instanceof Error one) {
            throw one;
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
