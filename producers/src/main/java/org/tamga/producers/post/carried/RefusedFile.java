package org.tamga.producers.post.carried;

/** A carried file of which nothing is taken. The message names the line, where there is one, and says what to do. */
public final class RefusedFile extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedFile(String why) {
        super(why);
    }

    RefusedFile(String why, Throwable cause) {
        super(why, cause);
    }
}
