package org.tamga.topology.posts;

import java.io.Serial;

/** What was asked cannot be; the message is for whoever asked. */
final class RefusedChange extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    RefusedChange(String message) {
        super(message);
    }
}
