package org.tamga.producers.post.feeds;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.events.lines.Line;
import org.tamga.events.lines.LineReader;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.source.Cells;
import org.tamga.producers.source.Lines;
import org.tamga.producers.source.QuotedLines;
import org.tamga.producers.source.UnreadableFileException;

/** A CSV file of a feed: a header, then one report a row. Blank lines are left out. */
final class CsvRows implements FeedSource {
    private final QuotedLines lines;
    private final CsvHeader header;
    private final CsvReports reports;

    private CsvRows(QuotedLines lines, CsvHeader header, CsvReports reports) {
        this.lines = lines;
        this.header = header;
        this.reports = reports;
    }

    /**
     * Reads the header.
     *
     * @param text decoded, and known to be in its encoding but for damaged lines
     * @throws RefusedFeedException if there is no header, or not the mapped columns
     */
    static CsvRows open(BufferedInputStream text, Mapping mapping, RowIds ids)
            throws IOException, RefusedFeedException {
        QuotedLines lines = new QuotedLines(new Lines(new LineReader(text), "", true), CsvHeader.SEPARATORS);
        Line first = nextNotBlank(lines);
        if (first == null) {
            throw new RefusedFeedException(new Problem(
                    FeedStatus.Held.FIRST_LINE,
                    "",
                    ProblemCode.MISSING_FIELD,
                    "the file is empty; the first line names the columns"));
        }
        CsvHeader header = CsvHeader.read(first.text(), mapping);
        lines.separatedBy(header.separator());
        return new CsvRows(lines, header, new CsvReports(mapping, header, ids));
    }

    CsvHeader header() {
        return header;
    }

    @Override
    public @Nullable FeedRow next() throws IOException, RefusedFeedException {
        Line line = nextNotBlank(lines);
        if (line instanceof Line.TooLong tooLong) {
            return bad(line, tooLong.problem());
        }
        if (line instanceof Line.Malformed) {
            return bad(line, malformed(line));
        }
        return line == null ? null : row(line);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    static Problem malformed(Line line) {
        return new Problem(
                "line",
                line.text(),
                ProblemCode.NOT_UTF8,
                "the line is not UTF-8 as the rest of the file; write it again, or name the file's encoding in "
                        + MappingFile.NAME);
    }

    private FeedRow row(Line line) {
        try {
            List<String> cells = Cells.of(line.text(), header.separator());
            if (cells.size() == header.width()) {
                return reports.row(line.number(), own(cells));
            }
            return lines.isJoined()
                    ? row(lines.split())
                    : new FeedRow.Bad(line.number(), own(cells), List.of(width(line, cells.size())));
        } catch (CsvParseException badQuotes) {
            return lines.isJoined()
                    ? row(lines.split())
                    : bad(
                            line,
                            new Problem(
                                    "line",
                                    line.text(),
                                    ProblemCode.BAD_QUOTES,
                                    "close every quoted cell with \", and double a quote inside"));
        }
    }

    /** Without what a rejects file adds, and with what it changed changed back. */
    private List<String> own(List<String> cells) {
        return header.mended()
                ? cells.subList(0, Math.min(cells.size(), header.names().size())).stream()
                        .map(FormulaCells::plain)
                        .toList()
                : cells;
    }

    private Problem width(Line line, int cells) {
        return new Problem(
                "line",
                line.text(),
                ProblemCode.WRONG_WIDTH,
                "the row has " + cells + " cells, the header " + header.width()
                        + "; was it cut off? Put a cell that holds a separator in double quotes");
    }

    private static FeedRow bad(Line line, Problem problem) {
        return new FeedRow.Bad(line.number(), List.of(line.text()), List.of(problem));
    }

    private static @Nullable Line nextNotBlank(QuotedLines lines) throws IOException, RefusedFeedException {
        try {
            Line line = lines.next();
            while (line instanceof Line.Text text && text.text().isBlank()) {
                line = lines.next();
            }
            return line;
        } catch (UnreadableFileException another) {
            throw new RefusedFeedException(new Problem("file", "", ProblemCode.NOT_UTF8, another.words()));
        }
    }
}
