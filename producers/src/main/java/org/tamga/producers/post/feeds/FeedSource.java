package org.tamga.producers.post.feeds;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one file in its order, each once; a bad one never stops those after it. Holds one at a time. */
interface FeedSource extends Closeable {
    /**
     * The next row; null after the last.
     *
     * @throws RefusedFeedException if the rest of the file cannot be read at all
     */
    @Nullable
    FeedRow next() throws IOException, RefusedFeedException;
}
