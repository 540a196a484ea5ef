package org.tamga.standalone.up;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Shows what is being started and how long each step took: on a terminal a line that moves, then a check mark a step;
 * elsewhere one plain line a step.
 */
public final class Steps implements AutoCloseable {
    private static final String[] FRAMES = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
    private static final long FRAME_MS = 100;
    private static final String ERASE = "\r\033[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final Set<String> running = new LinkedHashSet<>();
    private boolean closed;
    private int frame;

    public Steps(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        if (terminal) {
            Thread animation = new Thread(this::animate, "progress");
            animation.setDaemon(true);
            animation.start();
        }
    }

    /** Runs {@code step} here and shows it. */
    public <T> T run(String name, Callable<T> step) throws Exception {
        long began = System.nanoTime();
        show(name);
        try {
            T result = step.call();
            done(name, began);
            return result;
        } catch (Exception e) {
            failed(name);
            throw e;
        }
    }

    /** Begins {@code step} beside whatever else runs; {@link #await} for its end. */
    public <T> CompletableFuture<T> begin(String name, Callable<T> step) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        result.complete(run(name, step));
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                },
                "start-" + name.replace(' ', '-'));
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    /** The result of a step that was begun, or its own exception. */
    public static <T> T await(CompletableFuture<T> begun) throws Exception {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** A line of its own between the steps, or after them. */
    public synchronized void say(String line) {
        erase();
        out.println("  " + line);
        redraw();
    }

    @Override
    public synchronized void close() {
        closed = true;
        erase();
        out.flush();
    }

    private synchronized void show(String name) {
        running.add(name);
        redraw();
    }

    private synchronized void done(String name, long began) {
        running.remove(name);
        erase();
        double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
        out.printf(Locale.ROOT, "  %s %-32s %5.1f s%n", terminal ? "\033[32m✓\033[0m" : "✓", name, seconds);
        redraw();
    }

    private synchronized void failed(String name) {
        running.remove(name);
        erase();
        out.printf("  %s %s%n", terminal ? "\033[31m✗\033[0m" : "✗", name);
        redraw();
    }

    private void animate() {
        try {
            while (turn()) {
                Thread.sleep(FRAME_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean turn() {
        frame = (frame + 1) % FRAMES.length;
        redraw();
        return !closed;
    }

    private void redraw() {
        if (terminal && !closed && !running.isEmpty()) {
            out.print(ERASE + "  " + FRAMES[frame] + " " + String.join(", ", running));
        }
        out.flush();
    }

    private void erase() {
        if (terminal) {
            out.print(ERASE);
        }
    }
}
