package org.tamga.producers.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.OptionalLong;
import org.tamga.events.lines.EncodingJudge;
import org.tamga.events.lines.Line;
import org.tamga.events.lines.LineReader;
import org.tamga.producers.ids.IdsSource;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * A file whose format and encoding are settled.
 *
 * @param lines how many lines it has, where it could be looked at beforehand
 */
public record OpenFile(InputFile file, Format format, OptionalLong lines, Source source) implements Closeable {

    /** @throws UnreadableFileException if it is not there, not readable, not text, or in another format or encoding */
    public static OpenFile open(InputFile file, ReadSettings settings, CheckpointRegister register)
            throws IOException, UnreadableFileException {
        OptionalLong lines = file.isRegular() ? survey(file, settings) : OptionalLong.empty();
        BufferedInputStream in = DecodedFile.open(file, settings.encoding());
        try {
            Beginning beginning = Beginning.of(in);
            Format format = format(file, settings, beginning);
            Lines text = new Lines(new LineReader(in), file.title(), lines.isPresent());
            return new OpenFile(file, format, lines, source(format, text, file, register));
        } catch (IOException | UnreadableFileException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** A first look over the whole, before anything of it is published. */
    private static OptionalLong survey(InputFile file, ReadSettings settings)
            throws IOException, UnreadableFileException {
        EncodingJudge judge = new EncodingJudge();
        long lines = 0;
        try (LineReader reader = new LineReader(DecodedFile.open(file, settings.encoding()))) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                judge.see(line);
                lines = line.number();
            }
        }
        if (judge.isAnotherEncoding()) {
            throw Lines.refusal(file.title(), judge);
        }
        return OptionalLong.of(lines);
    }

    private static Format format(InputFile file, ReadSettings settings, Beginning beginning)
            throws UnreadableFileException {
        Format format =
                settings.format().or(() -> beginning.format(file.name())).orElse(null);
        if (format == null && !beginning.isEmpty()) {
            throw new UnreadableFileException(file.title() + ": " + beginning.strangeness());
        }
        return format == null ? Format.NDJSON : format;
    }

    private static Source source(Format format, Lines lines, InputFile file, CheckpointRegister register)
            throws IOException, UnreadableFileException {
        return format == Format.IDS ? IdsSource.open(lines, file.title(), register) : new NdjsonSource(lines);
    }
}
