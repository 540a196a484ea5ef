package org.tamga.producers.post.http;

/** The port of the page cannot be had; the message says why and what to do. */
public final class PortException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortException(int port, Exception cause) {
        super("Port " + port + " of this computer " + reason(cause), cause);
    }

    private static String reason(Exception cause) {
        return String.valueOf(cause.getMessage()).startsWith("Permission denied")
                ? "is for its administrator only. Give one above 1023 with --port"
                : "is in use, perhaps by another tamga post that still runs here. Stop what uses it, or give another port"
                        + " with --port";
    }
}
