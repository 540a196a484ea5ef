package org.tamga.producers.source;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tamga.events.lines.EncodingJudge;
import org.tamga.events.lines.Line;
import org.tamga.events.lines.LineReader;

/** The lines of one file, stopped with a clear message once the file proves to be in another encoding. */
public final class Lines implements Closeable {
    private final LineReader reader;
    private final String file;
    private final EncodingJudge judge = new EncodingJudge();
    private final boolean judged;

    /** @param surveyed whether the whole file was looked at before, so that a damaged line is only that */
    public Lines(LineReader reader, String file, boolean surveyed) {
        this.reader = reader;
        this.file = file;
        this.judged = !surveyed;
    }

    /** The next line; null after the last. */
    public @Nullable Line next() throws IOException, UnreadableFileException {
        Line line = reader.next();
        if (judged && line != null) {
            judge.see(line);
            if (judge.isAnotherEncoding()) {
                throw refusal(file, judge);
            }
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    static UnreadableFileException refusal(String file, EncodingJudge judge) {
        return new UnreadableFileException(file + ": not UTF-8, first seen in line " + judge.firstMalformed()
                + ". Nothing more of it was read. Say which encoding it is in: --encoding windows-1251 for most Russian"
                + " files from Excel, or save it again as UTF-8");
    }
}
