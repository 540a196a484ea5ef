package org.tamga.producers.post.crash;

/** One call by which a process changed a directory; paths are within it. */
sealed interface Step {
    String path();

    /** A file that was not there is there, empty. */
    record Create(String path) implements Step {}

    /** @param offset in bytes; {@link #END} for after what is there */
    @SuppressWarnings("ArrayRecordComponent") // nothing compares them
    record Write(String path, long offset, byte[] bytes) implements Step {
        static final long END = -1;
    }

    /** @param size in bytes; what is beyond is gone */
    record Truncate(String path, long size) implements Step {}

    /** What was written to the file outlives a power cut from here on. */
    record Sync(String path) implements Step {}

    record Delete(String path) implements Step {}
}
