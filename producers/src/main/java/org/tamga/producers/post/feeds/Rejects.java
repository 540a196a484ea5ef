package org.tamga.producers.post.feeds;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.tamga.events.validation.Problem;

/** The rows of one file that were refused, each with its line and the reasons, fit to be mended and left again. */
interface Rejects extends Closeable {
    void add(FeedRow row, List<Problem> problems) throws IOException;

    /** Puts them in their place, whole and on the disk; without any there is no file. */
    void commit() throws IOException;
}
