package org.tamga.producers.post.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.events.lines.Line;
import org.tamga.events.lines.LineReader;

/**
 * A file of one event a line, as {@code tamga import} takes it. A line of its rejects, come back, stands for the line it
 * holds in {@code raw}.
 */
final class NdjsonRows implements FeedSource {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REJECT = "{\"file\":";

    private final LineReader lines;

    NdjsonRows(BufferedInputStream text) {
        this.lines = new LineReader(text);
    }

    @Override
    public @Nullable FeedRow next() throws IOException {
        Line line = lines.next();
        while (line instanceof Line.Text text && text.text().isBlank()) {
            line = lines.next();
        }
        return line == null ? null : row(line);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private static FeedRow row(Line line) throws JsonProcessingException {
        if (line instanceof Line.TooLong tooLong) {
            return new FeedRow.Bad(line.number(), List.of(line.text()), List.of(tooLong.problem()));
        }
        if (line instanceof Line.Malformed) {
            return new FeedRow.Bad(line.number(), List.of(line.text()), List.of(CsvRows.malformed(line)));
        }
        String text = line.text().startsWith(REJECT) ? mended(line.text()) : line.text();
        Reading reading = EventJson.read(text);
        if (reading instanceof Reading.Unreadable unreadable) {
            return new FeedRow.Bad(line.number(), List.of(text), unreadable.problems());
        }
        ObjectNode report = (ObjectNode) JSON.readTree(EventJson.write(((Reading.Read) reading).report()));
        return new FeedRow.Read(line.number(), List.of(text), report, UnaryOperator.identity());
    }

    private static String mended(String line) {
        try {
            JsonNode raw = JSON.readTree(line).path("raw");
            return raw.isTextual() ? raw.asText() : line;
        } catch (JsonProcessingException notJson) {
            return line; // it is refused as what it is
        }
    }
}
