package org.tamga.producers.publish;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;

/** Writes reports into a file, one JSON object a line, as back-tests and imports take them. */
public final class ReportsFile implements Publisher {
    private final Path file;
    private final BufferedWriter out;

    /**
     * @param file written anew
     * @throws IOException if it cannot be written; the message names it
     */
    public ReportsFile(Path file) throws IOException {
        this.file = file;
        try {
            this.out = Files.newBufferedWriter(file);
        } catch (IOException unwritable) {
            throw new IOException("--output: " + file + " cannot be written: " + unwritable, unwritable);
        }
    }

    @Override
    public void send(Report report, String key, Consumer<SendOutcome> whenSettled) {
        try {
            out.write(EventJson.write(report));
            out.write('\n');
            whenSettled.accept(new SendOutcome.Checked());
        } catch (IOException full) {
            whenSettled.accept(new SendOutcome.Lost(file + " cannot be written: " + full.getMessage()));
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException full) {
            throw new UncheckedIOException(file + " cannot be written: " + full.getMessage(), full);
        }
    }

    @Override
    public void abandon() {}

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException full) {
            throw new UncheckedIOException(file + " cannot be written: " + full.getMessage(), full);
        }
    }
}
