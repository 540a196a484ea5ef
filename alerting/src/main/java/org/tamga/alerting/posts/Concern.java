package org.tamga.alerting.posts;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** What somebody should look at, beside a post's state. */
public enum Concern {
    /** Reports that the post says it sent never came. */
    GAPS,
    /** Its numbers came, but not all with the events that the post says they were. */
    CONTENTS_DIFFER,
    /** Its clock is more than two minutes off. */
    CLOCK_OFF,
    /** Reports wait there for longer than an hour. */
    WAITING_LONG,
    /** Less than 256 MiB are free where it keeps its reports. */
    LOW_DISK;

    private static final long CLOCK_OFF_MILLIS = Duration.ofMinutes(2).toMillis();
    private static final Duration LONG = Duration.ofHours(1);
    private static final long LOW_BYTES = 256L << 20;

    /** Those of a post that was heard, at {@code sign.heardAt()}: what came of it since is not known. */
    public static Set<Concern> of(LifeSign sign, Account account) {
        EnumSet<Concern> concerns = EnumSet.noneOf(Concern.class);
        if (account.count() > 0) {
            concerns.add(GAPS);
        }
        if (account.contents() == Account.Contents.DIFFER) {
            concerns.add(CONTENTS_DIFFER);
        }
        if (sign.clockOffsetMillis() != null && Math.abs(sign.clockOffsetMillis()) > CLOCK_OFF_MILLIS) {
            concerns.add(CLOCK_OFF);
        }
        if (sign.oldestWaiting() != null
                && Duration.between(sign.oldestWaiting(), sign.sentAt()).compareTo(LONG) > 0) {
            concerns.add(WAITING_LONG);
        }
        if (sign.freeBytes() < LOW_BYTES) {
            concerns.add(LOW_DISK);
        }
        return concerns;
    }
}
