package org.tamga.producers.post.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tamga.events.validation.Problem;
import org.tamga.producers.importing.RejectsFile;

/** As {@code tamga import} writes them: line, problems, and the line itself as {@code raw}. */
final class NdjsonRejects implements Rejects {
    private final String file;
    private final RejectsFile rejects;

    NdjsonRejects(String file, Path target) {
        this.file = file;
        this.rejects = new RejectsFile(List.of(target));
    }

    @Override
    public void add(FeedRow row, List<Problem> problems) throws IOException {
        rejects.add(file, row.line(), row.cells().get(0), problems);
    }

    @Override
    public void commit() throws IOException {
        rejects.commit();
    }

    @Override
    public void close() throws IOException {
        rejects.close();
    }
}
