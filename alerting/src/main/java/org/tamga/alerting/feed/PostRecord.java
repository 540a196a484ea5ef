package org.tamga.alerting.feed;

import java.util.Locale;

/** What became of a heartbeat or a receipt; {@link #code()} is the metric's label, beside the ids of seal verdicts. */
enum PostRecord {
    /** It told something, or told it again. */
    TAKEN,
    /** Heard no later than what is known of the post. */
    OLDER,
    /** A sign of life that was not sent when it was heard: somebody published it again. */
    STALE,
    /** It has no value. */
    TOMBSTONE,
    /** It cannot be read. */
    UNREADABLE,
    /** A figure in it cannot be. */
    MALFORMED,
    /** It has no seal. */
    UNSEALED,
    /** Its seal cannot be read. */
    MALFORMED_SEAL,
    /** Sealed by one post, and about another. */
    SPEAKS_FOR_ANOTHER_POST,
    /** About a post that the register does not have. */
    UNKNOWN_POST,
    /** A receipt for what anybody may have sent in the post's name. */
    SETTLES_NOTHING;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
