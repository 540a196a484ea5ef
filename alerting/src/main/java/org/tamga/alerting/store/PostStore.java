package org.tamga.alerting.store;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tamga.alerting.posts.Arrival;
import org.tamga.alerting.posts.Claim;
import org.tamga.alerting.posts.KnownPost;
import org.tamga.alerting.posts.LifeSign;

/**
 * What is known of the border posts: their last signs of life, and which of their reports came. Lives in the alert store's
 * database. What was heard before what is known, and what came before, changes nothing: batches may come again.
 */
public final class PostStore {
    private final Jdbi writer;
    private final Jdbi readers;

    PostStore(Jdbi writer, Jdbi readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * What became of a batch of signs; the sum is its size.
     *
     * @param taken how many told something new
     * @param older how many were heard no later than what is known
     * @param stale how many were not sent when they were heard
     */
    public record Heard(int taken, int older, int stale) {}

    /** Where reading of {@code topic} goes on; partitions never read are absent. */
    public Offsets offsets(String clusterId, String topic) {
        return readers.withHandle(handle -> OffsetRows.read(handle, clusterId, topic));
    }

    /** Takes in signs of life and moves the reading position with them: both or neither. */
    public Heard hear(List<LifeSign> signs, Offsets offsets) {
        return writer.inTransaction(handle -> {
            // before anything is read, as every writer does: so that two centres on one database take turns
            ChangeWriter.locking(handle);
            Heard heard = new PostSigns(handle).take(signs);
            OffsetRows.write(handle, offsets);
            return heard;
        });
    }

    /** Notes which reports came and moves the reading position with them: both or neither. */
    public void arrive(List<Arrival> arrivals, Offsets offsets) {
        writer.useTransaction(handle -> {
            ChangeWriter.locking(handle);
            new PostArrivals(handle).take(arrivals);
            OffsetRows.write(handle, offsets);
        });
    }

    /** All posts of which anything was heard, or of which a report came, by id. */
    public List<KnownPost> all() {
        return readers.inTransaction(handle -> new PostRows(handle).all());
    }

    /** The event ids of a claim's numbers in order; fewer than the claim has numbers if some are not known any longer. */
    public List<String> eventIds(String post, Claim claim) {
        return readers.withHandle(handle -> new PostRows(handle).eventIds(post, claim));
    }
}
