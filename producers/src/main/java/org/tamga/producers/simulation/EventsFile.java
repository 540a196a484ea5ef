package org.tamga.producers.simulation;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;

/** Simulated events, one JSON object a line, and the SHA-256 of them all. */
public final class EventsFile implements EventSink, Closeable {
    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;
    private final OutputStream out;
    private long lines;
    private long seizures;

    private EventsFile(OutputStream out, MessageDigest digest) {
        this.out = out;
        this.digest = digest;
    }

    public static EventsFile create(Path file) throws IOException {
        MessageDigest digest = sha256();
        return new EventsFile(
                new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest), BUFFER), digest);
    }

    @Override
    public void accept(Report report, Instant arrivedAt) throws IOException {
        out.write(EventJson.write(report).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        lines++;
        seizures += report instanceof Report.Seizure ? 1 : 0;
    }

    public long lines() {
        return lines;
    }

    /** Of the lines so far, those that report a seizure. */
    public long seizures() {
        return seizures;
    }

    /** In hexadecimal; once, after closing. */
    public String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** SHA-256 of what is written or read. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
