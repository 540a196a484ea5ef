package org.tamga.events;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** What a failed connection comes to in words: Kafka's clients say "SSL handshake failed" and keep the reason beneath. */
public final class Cause {
    /** Longer chains of causes do not happen, unless one goes round. */
    private static final int DEEPEST = 20;

    private Cause() {}

    /** The failure's message, and what lies at its bottom where that says more. */
    public static String words(Throwable failure) {
        Throwable outermost =
                failure instanceof ExecutionException && failure.getCause() != null ? failure.getCause() : failure;
        String message = message(outermost);
        Throwable bottom = chain(outermost).reduce(outermost, (above, below) -> below);
        if (bottom instanceof CertificateExpiredException) {
            return message + ": the certificate has expired (" + message(bottom)
                    + "). It has to be renewed, unless this computer's clock is wrong";
        }
        if (bottom instanceof CertificateNotYetValidException) {
            return message + ": the certificate is not valid yet (" + message(bottom)
                    + "). Is this computer's clock right?";
        }
        String reason = message(bottom);
        return message.contains(reason) ? message : message + ": " + reason;
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    private static Stream<Throwable> chain(Throwable outermost) {
        return Stream.iterate(outermost, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }
}
