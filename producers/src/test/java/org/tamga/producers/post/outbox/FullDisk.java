package org.tamga.producers.post.outbox;

/** A disk that is full, for tests elsewhere. */
public final class FullDisk {
    private FullDisk() {}

    /** Lets the outbox grow by so many pages and no more. */
    public static void leave(Outbox outbox, int morePages) {
        outbox.limitTo(morePages);
    }
}
