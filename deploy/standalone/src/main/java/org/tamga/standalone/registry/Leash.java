package org.tamga.standalone.registry;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Runs another main class until standard input ends, which happens when the parent asks for it and when the parent is
 * gone, killed or not: a child on this leash never outlives its parent. Signals to stop, which a terminal or a service
 * manager sends to the child as well, are left to the parent, which knows the order. Runs with nothing but the JDK and
 * the other program on its class path.
 */
public final class Leash {
    private static final List<String> LEFT_TO_PARENT = List.of("INT", "TERM", "HUP");

    private Leash() {}

    /** @param arguments the main class to run, then its own arguments */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        for (String signal : LEFT_TO_PARENT) {
            Signal.handle(new Signal(signal), SignalHandler.SIG_IGN);
        }
        Thread watch = new Thread(Leash::exitWithParent, "leash");
        watch.setDaemon(true);
        watch.start();
        run(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void run(String mainClass, String[] arguments) throws ReflectiveOperationException {
        try {
            Class.forName(mainClass).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static void exitWithParent() {
        try {
            while (System.in.read() >= 0) {
                // the parent says nothing; only the end counts
            }
        } catch (IOException e) {
            // a broken pipe is an end as well
        }
        System.exit(0);
    }
}
