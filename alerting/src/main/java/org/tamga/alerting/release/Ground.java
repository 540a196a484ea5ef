package org.tamga.alerting.release;

/** Why a recipient gets as much of an alert as it gets. */
public enum Ground {
    REPORTED_ALL(Extent.IN_FULL),
    /** What it did not report itself is released to it. */
    SEES_ALL(Extent.IN_FULL),
    /** Some of the rest is not released to it. */
    REPORTED_SOME(Extent.AS_HIT),
    /** Of a channel it gets the part made of alerts that reach it. */
    PART_OF_CHANNEL(Extent.AS_HIT),
    /** And some of it is not released to it. */
    REPORTED_NONE(Extent.NOT_AT_ALL),
    /** Only the operation's owners may have it, and of it what anybody else would get. Of an operation unknown there are none. */
    KEPT_TO_OPERATION(Extent.NOT_AT_ALL),
    /** An exercise is for those who opted in. */
    NO_EXERCISES(Extent.NOT_AT_ALL),
    /** A recipient "sees all" of nothing: that is no reason to release anything. */
    NO_EVIDENCE(Extent.NOT_AT_ALL);

    private final Extent extent;

    Ground(Extent extent) {
        this.extent = extent;
    }

    public Extent extent() {
        return extent;
    }
}
