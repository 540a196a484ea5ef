package org.tamga.producers.post.feeds;

/**
 * What became of the rows of a file or a feed. Every row that was read counts once: read = saved + known + rejected.
 *
 * @param saved now on the disk
 * @param known on the disk before
 * @param rejected among the rejects
 */
public record Tally(long saved, long known, long rejected) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(saved + other.saved, known + other.known, rejected + other.rejected);
    }
}
