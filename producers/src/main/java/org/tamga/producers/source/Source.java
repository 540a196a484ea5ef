package org.tamga.producers.source;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file of reports being read. Every line that is not blank comes out once, in the order of the file, as a report or
 * rejected; a bad one never stops those after it. Holds one line at a time.
 */
public interface Source extends Closeable {

    /**
     * The next line or row; null after the last.
     *
     * @throws UnreadableFileException if the rest of the file cannot be read at all
     */
    @Nullable
    Entry next() throws IOException, UnreadableFileException;
}
