package org.tamga.producers.post.feeds;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.events.validation.Problem;

/**
 * The refused rows as they came, with two columns more: the line and the reasons. In the encoding and with the separator of
 * the file, every cell quoted, and nothing that a spreadsheet would compute.
 */
final class CsvRejects implements Rejects {
    private final Path target;
    private final Path part;
    private final CsvHeader header;
    private final Charset encoding;
    private @Nullable CsvWriter writer;
    private boolean closed;

    CsvRejects(Path target, CsvHeader header, Charset encoding) {
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + ".part");
        this.header = header;
        this.encoding = encoding;
    }

    @Override
    public void add(FeedRow row, List<Problem> problems) throws IOException {
        CsvWriter out = writer == null ? open() : writer;
        int width = header.names().size();
        boolean fits = row.cells().size() <= width;
        List<String> cells = new ArrayList<>(
                fits ? row.cells() : List.of(String.join(String.valueOf(header.separator()), row.cells())));
        while (cells.size() < width) {
            cells.add("");
        }
        cells.add(String.valueOf(row.line()));
        cells.add(problems.stream().map(Problem::toString).collect(Collectors.joining(" | ")));
        out.writeRecord(cells.stream().map(FormulaCells::neutral).toList());
    }

    @Override
    public void commit() throws IOException {
        if (writer == null) {
            Files.deleteIfExists(part);
            Files.deleteIfExists(target); // of a run that was cut off
            return;
        }
        close();
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        if (writer != null && !closed) {
            closed = true; // this writer does not like to be closed twice
            writer.close();
        }
    }

    private CsvWriter open() throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(part), encoding));
        if (encoding.equals(StandardCharsets.UTF_8)) {
            text.write('\uFEFF'); // without it spreadsheets take UTF-8 for something older
        }
        CsvWriter out = CsvWriter.builder()
                .fieldSeparator(header.separator())
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        writer = out;
        List<String> names = new ArrayList<>(
                header.names().stream().map(FormulaCells::neutral).toList());
        names.add(CsvHeader.LINE);
        names.add(CsvHeader.PROBLEMS);
        out.writeRecord(names);
        return out;
    }
}
