package org.tamga.standalone.up;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;

/** The wish to stop: the first Ctrl-C, TERM or HUP asks for an orderly stop, a second Ctrl-C ends the process at once. */
final class Signals {
    private static final int INTERRUPTED = 130;

    private final CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Thread starter = Thread.currentThread();

    private Signals() {}

    /** Until {@link #awaitStop} the calling thread is interrupted by the wish to stop. */
    static Signals listen() {
        Signals signals = new Signals();
        Signal.handle(new Signal("INT"), signal -> signals.ctrlC());
        Signal.handle(new Signal("TERM"), signal -> signals.askToStop());
        Signal.handle(new Signal("HUP"), signal -> signals.askToStop());
        return signals;
    }

    /** Returns when somebody wishes to stop; from here on nobody interrupts the caller, who stops things in order. */
    void awaitStop() throws InterruptedException {
        letGo();
        stop.await();
    }

    /** Whether somebody wished to stop already; clears the interrupt by which the caller learned of it. */
    boolean stopAsked() {
        letGo();
        return stop.getCount() == 0;
    }

    private void ctrlC() {
        if (stop.getCount() == 0) {
            Runtime.getRuntime().halt(INTERRUPTED);
        }
        askToStop();
    }

    private synchronized void askToStop() {
        stop.countDown();
        if (starter != null) {
            starter.interrupt();
        }
    }

    private synchronized void letGo() {
        starter = null;
        Thread.interrupted();
    }
}
