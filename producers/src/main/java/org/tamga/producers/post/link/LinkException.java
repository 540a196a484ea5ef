package org.tamga.producers.post.link;

/** The centre could not be reached, or not for long enough. The message is for the officer's screen. */
public final class LinkException extends Exception {
    private static final long serialVersionUID = 1L;

    public LinkException(String why) {
        super(why);
    }

    public LinkException(String why, Throwable cause) {
        super(why, cause);
    }
}
