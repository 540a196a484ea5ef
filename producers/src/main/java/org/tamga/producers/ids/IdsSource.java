package org.tamga.producers.ids;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.events.lines.Line;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.source.BadLine;
import org.tamga.producers.source.Entry;
import org.tamga.producers.source.Lines;
import org.tamga.producers.source.QuotedLines;
import org.tamga.producers.source.Source;
import org.tamga.producers.source.UnreadableFileException;
import org.tamga.vocabulary.CheckpointRegister;

/** UNODC's Individual Drug Seizures as CSV: a header, then one seizure a row. */
public final class IdsSource implements Source {
    private final QuotedLines lines;
    private final IdsHeader header;
    private final IdsMapping mapping;
    private final IdsEventIds eventIds = new IdsEventIds();

    private IdsSource(QuotedLines lines, IdsHeader header, IdsMapping mapping) {
        this.lines = lines;
        this.header = header;
        this.mapping = mapping;
    }

    /** Reads the header. @throws UnreadableFileException if there is none, or another one */
    public static IdsSource open(Lines file, String title, CheckpointRegister register)
            throws IOException, UnreadableFileException {
        QuotedLines lines = new QuotedLines(file, String.valueOf(IdsHeader.SEPARATOR));
        Line first = nextNotBlank(lines);
        if (first == null) {
            throw new UnreadableFileException(title + ": empty; UNODC IDS CSV starts with a header");
        }
        try {
            return new IdsSource(lines, IdsHeader.read(title, first.number(), first.text()), new IdsMapping(register));
        } catch (CsvParseException badQuotes) {
            throw new UnreadableFileException(
                    title + ": line " + first.number() + " is not a header: " + badQuotes.getMessage());
        }
    }

    @Override
    public @Nullable Entry next() throws IOException, UnreadableFileException {
        Line line = nextNotBlank(lines);
        if (line instanceof Line.TooLong tooLong) {
            return BadLine.tooLong(tooLong);
        }
        if (line instanceof Line.Malformed malformed) {
            return BadLine.malformed(malformed);
        }
        return line == null ? null : entry(line);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Entry entry(Line line) {
        try {
            List<String> cells = IdsHeader.cells(line.text());
            if (cells.size() == header.width()) {
                IdsRow row = header.row(cells);
                return mapping.map(line.number(), line.text(), row, eventIds.next(row));
            }
            return lines.isJoined()
                    ? entry(lines.split())
                    : rejected(line, ProblemCode.WRONG_WIDTH, width(cells.size()));
        } catch (CsvParseException badQuotes) {
            return lines.isJoined()
                    ? entry(lines.split())
                    : rejected(
                            line, ProblemCode.BAD_QUOTES, "close every quoted cell with \", and double a quote inside");
        }
    }

    private String width(int cells) {
        return "the row has " + cells + " cells, the header " + header.width()
                + "; put a cell that holds a semicolon in double quotes";
    }

    private static Entry rejected(Line line, ProblemCode code, String remedy) {
        return new Entry.Rejected(line.number(), line.text(), List.of(new Problem("line", line.text(), code, remedy)));
    }

    private static @Nullable Line nextNotBlank(QuotedLines lines) throws IOException, UnreadableFileException {
        Line line = lines.next();
        while (line instanceof Line.Text text && text.text().isBlank()) {
            line = lines.next();
        }
        return line;
    }
}
