package org.tamga.producers.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.events.lines.Line;

/** One JSON object a line. Blank lines are left out. */
public final class NdjsonSource implements Source {
    private final Lines lines;

    public NdjsonSource(Lines lines) {
        this.lines = lines;
    }

    @Override
    public @Nullable Entry next() throws IOException, UnreadableFileException {
        Line line = lines.next();
        while (line instanceof Line.Text text && text.text().isBlank()) {
            line = lines.next();
        }
        return line == null ? null : entry(line);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private static Entry entry(Line line) {
        if (line instanceof Line.TooLong tooLong) {
            return BadLine.tooLong(tooLong);
        }
        if (line instanceof Line.Malformed malformed) {
            return BadLine.malformed(malformed);
        }
        Reading reading = EventJson.read(line.text());
        if (reading instanceof Reading.Read read) {
            return new Entry.Read(line.number(), line.text(), read.report(), read.warnings());
        }
        return new Entry.Rejected(line.number(), line.text(), ((Reading.Unreadable) reading).problems());
    }
}
