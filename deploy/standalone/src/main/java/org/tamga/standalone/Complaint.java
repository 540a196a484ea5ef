package org.tamga.standalone;

import java.io.PrintWriter;
import picocli.CommandLine;

/** What a user reads when a command fails: the reason in words, the stack trace only on request. */
final class Complaint {
    private Complaint() {}

    static void print(Exception failure, CommandLine command, boolean withTrace) {
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println(command.getColorScheme().errorText(name + ": " + inWords(failure)));
        if (withTrace) {
            failure.printStackTrace(err);
        } else if (!(failure instanceof StartRefused)) {
            err.println("(--debug shows where it happened)");
        }
        err.flush();
    }

    /** The message of the failure; where it has none, its kind. Adds the root's message if it says more. */
    static String inWords(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String outer = ownWords(failure);
        String inner = ownWords(root);
        return outer.contains(inner) ? outer : outer + ": " + inner;
    }

    private static String ownWords(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
