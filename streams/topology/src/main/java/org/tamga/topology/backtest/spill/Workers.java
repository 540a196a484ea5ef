package org.tamga.topology.backtest.spill;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A few threads for one piece of work. */
final class Workers {
    private Workers() {}

    /** Returns when all is done; the first failure ends it and is thrown. */
    static <T> void each(int threads, List<T> pieces, Consumer<T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, Math.max(1, pieces.size())));
        try {
            List<Future<?>> running = new ArrayList<>();
            pieces.forEach(piece -> running.add(pool.submit(() -> work.accept(piece))));
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } finally {
            pool.shutdownNow();
        }
    }
}
