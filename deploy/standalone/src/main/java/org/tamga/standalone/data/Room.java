package org.tamga.standalone.data;

/** How free space is judged while a box runs. */
public enum Room {
    ENOUGH("enough room for the data again"),
    LOW("the disk is filling up: make room soon, or reports will not be accepted"),
    ALMOST_NONE("the disk is almost full: make room now; when it is full, nothing is accepted and the broker stops");

    private final String words;

    Room(String words) {
        this.words = words;
    }

    public static Room of(long freeBytes) {
        if (freeBytes < FreeSpace.NEEDED_TO_START) {
            return ALMOST_NONE;
        }
        return freeBytes < FreeSpace.COMFORTABLE ? LOW : ENOUGH;
    }

    /** What somebody is told when it comes to this. */
    public String words() {
        return words;
    }
}
