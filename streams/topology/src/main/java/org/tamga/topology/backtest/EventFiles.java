package org.tamga.topology.backtest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tamga.events.lines.EncodingJudge;
import org.tamga.events.lines.Line;
import org.tamga.events.lines.LineReader;

/**
 * Reads the JSON form of events from files, line by line.
 *
 * @param now what is later than this is rejected
 */
record EventFiles(List<Path> files, Instant now) implements Events {
    private static final int BATCH = 256;

    EventFiles {
        files = List.copyOf(files);
    }

    @Override
    public String title() {
        return files.size() == 1 ? files.get(0).toString() : files.size() + " files";
    }

    @Override
    public void readInto(Intake intake, Crew crew, Progress progress) throws IOException {
        long all = 0;
        for (Path file : files) {
            all += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        progress.starts("reading", all, "bytes");
        for (int i = 0; i < files.size(); i++) {
            read(i, intake, crew, progress);
        }
        crew.finish();
    }

    private void read(int index, Intake intake, Crew crew, Progress progress) throws IOException {
        Path file = files.get(index);
        try (LineReader lines = new LineReader(new Counted(Files.newInputStream(file), progress))) {
            read(lines, index, intake, crew);
        } catch (NoSuchFileException missing) {
            throw new IOException("--events: there is no file " + file, missing);
        } catch (IOException unreadable) {
            throw new IOException("--events: cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private void read(LineReader lines, int index, Intake intake, Crew crew) throws IOException {
        String name = files.get(index).toString();
        EncodingJudge judge = new EncodingJudge();
        List<Line> batch = new ArrayList<>(BATCH);
        for (Line line = lines.next(); line != null; line = lines.next()) {
            judge.see(line);
            if (judge.isAnotherEncoding()) {
                throw new IOException(
                        "it is not UTF-8, first in line " + judge.firstMalformed() + "; convert it with iconv first");
            }
            batch.add(line);
            if (batch.size() == BATCH) {
                give(batch, index, name, intake, crew);
                batch = new ArrayList<>(BATCH);
            }
        }
        give(batch, index, name, intake, crew);
    }

    private void give(List<Line> batch, int index, String name, Intake intake, Crew crew) {
        crew.give(() -> batch.forEach(line -> intake.take(index, name, line, now)));
    }

    /** Tells the progress of what is read. */
    private static final class Counted extends FilterInputStream {
        private final Progress progress;

        Counted(InputStream in, Progress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            progress.advances(Math.max(0, count));
            return count;
        }
    }
}
