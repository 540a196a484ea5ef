package org.tamga.producers.post.feeds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tamga.events.lines.EncodingJudge;
import org.tamga.events.lines.Line;
import org.tamga.events.lines.LineReader;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.post.reporting.Reporting;
import org.tamga.producers.source.DecodedFile;
import org.tamga.producers.source.InputFile;
import org.tamga.producers.source.UnreadableFileException;

/** Begins to read files of one feed: looks over the whole before the first row is taken in. */
final class FileOpening {
    private final String feed;
    private final Reporting reporting;

    FileOpening(String feed, Reporting reporting) {
        this.feed = feed;
        this.reporting = reporting;
    }

    /**
     * Opens a file that has arrived.
     *
     * @param mapping null for a feed that has none and takes NDJSON alone
     * @throws RefusedFeedException if nothing of it can be taken in
     */
    FileReading open(Arrivals.Seen arrived, @Nullable Mapping mapping, DonePlace done)
            throws IOException, RefusedFeedException {
        Path file = arrived.file();
        Charset encoding = encoding(file, mapping);
        survey(file, encoding);
        BufferedInputStream text = text(file, encoding);
        try {
            if (arrived.isNdjson()) {
                Rejects rejects = new NdjsonRejects(file.getFileName().toString(), done.rejects("ndjson"));
                return new FileReading(file, arrived.stamp(), new NdjsonRows(text), rejects, reporting);
            }
            if (!arrived.isCsv() || mapping == null) {
                throw new RefusedFeedException(arrived.isCsv() ? unmapped() : strange(file));
            }
            RowIds ids = new RowIds(reporting.post().id(), feed, arrived.stamp().bytes());
            CsvRows rows = CsvRows.open(text, mapping, ids);
            Rejects rejects = new CsvRejects(done.rejects("csv"), rows.header(), encoding);
            return new FileReading(file, arrived.stamp(), rows, rejects, reporting);
        } catch (IOException | RefusedFeedException | RuntimeException unusable) {
            text.close();
            throw unusable;
        }
    }

    private static Problem unmapped() {
        return new Problem(
                MappingFile.NAME,
                "",
                ProblemCode.MISSING_FIELD,
                "a CSV file needs it: which column is what. Write it in the feed's folder");
    }

    private static Problem strange(Path file) {
        return new Problem(
                "file",
                String.valueOf(file.getFileName()),
                ProblemCode.UNKNOWN_WORD,
                "its name ends with none of .csv, .txt, .tsv, .ndjson, .jsonl; rename it or take it away");
    }

    /** A byte order mark knows better than anybody. */
    private static Charset encoding(Path file, @Nullable Mapping mapping) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        boolean isNdjson =
                file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*(ndjson|jsonl)(\\.gz)?");
        return mapping == null || isNdjson ? StandardCharsets.UTF_8 : mapping.encoding();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static void survey(Path file, Charset encoding) throws IOException, RefusedFeedException {
        EncodingJudge judge = new EncodingJudge();
        try (LineReader reader = new LineReader(text(file, encoding))) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                judge.see(line);
            }
        }
        if (judge.isAnotherEncoding()) {
            throw new RefusedFeedException(new Problem(
                    "encoding",
                    encoding.name(),
                    ProblemCode.NOT_UTF8,
                    "the file is not UTF-8, first seen in line " + judge.firstMalformed()
                            + ". Write encoding = windows-1251 in " + MappingFile.NAME
                            + " for most Russian files from Excel, or save it again as UTF-8"));
        }
    }

    private static BufferedInputStream text(Path file, Charset encoding) throws IOException, RefusedFeedException {
        try {
            return DecodedFile.open(new InputFile(file.toString()), encoding);
        } catch (UnreadableFileException noText) {
            throw new RefusedFeedException(new Problem("file", "", ProblemCode.BAD_TEXT, noText.words()));
        }
    }
}
