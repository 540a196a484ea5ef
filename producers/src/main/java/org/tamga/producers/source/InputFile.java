package org.tamga.producers.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A file on disk or standard input.
 *
 * @param name as the user wrote it; {@code "-"} is standard input
 */
public record InputFile(String name) {
    private static final int BUFFER = 1 << 17;
    private static final int[] GZIP = {0x1F, 0x8B};

    public boolean isStandardInput() {
        return name.equals("-");
    }

    /** The name on the screen and in file names. */
    public String title() {
        return isStandardInput() ? "stdin" : name;
    }

    /** Empty for standard input. */
    public Optional<Path> path() {
        return isStandardInput() ? Optional.empty() : Optional.of(Path.of(name));
    }

    /** Whether it can be read twice. */
    boolean isRegular() {
        return path().filter(Files::isRegularFile).isPresent();
    }

    /** The bytes, unpacked if they are gzip. */
    BufferedInputStream bytes() throws IOException, UnreadableFileException {
        BufferedInputStream in = new BufferedInputStream(raw(), BUFFER);
        return Beginning.of(in).startsWith(GZIP)
                ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER)
                : in;
    }

    private InputStream raw() throws IOException, UnreadableFileException {
        if (isStandardInput()) {
            return System.in;
        }
        try {
            return Files.newInputStream(readable(Path.of(name)));
        } catch (InvalidPathException badName) {
            throw new UnreadableFileException(name + ": not a file name: " + badName.getReason());
        }
    }

    private Path readable(Path path) throws UnreadableFileException {
        if (!Files.exists(path)) {
            throw new UnreadableFileException(name + ": there is no such file");
        }
        if (Files.isDirectory(path)) {
            throw new UnreadableFileException(
                    name + ": a directory; name its files, for example \"" + name + "/*.ndjson\"");
        }
        if (!Files.isReadable(path)) {
            throw new UnreadableFileException(name + ": may not be read by this user; change its permissions");
        }
        return path;
    }
}
