package org.tamga.producers.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;

/** The text of a file as UTF-8, whatever encoding it is in, unpacked if it is gzip. */
public final class DecodedFile {
    private static final int BUFFER = 1 << 17;

    private DecodedFile() {}

    /** @throws UnreadableFileException if it is not there, not readable, or no text */
    public static BufferedInputStream open(InputFile file, Charset encoding)
            throws IOException, UnreadableFileException {
        BufferedInputStream in = new BufferedInputStream(Utf8Stream.of(file.bytes(), encoding), BUFFER);
        String refusal = Beginning.of(in).refusal().orElse(null);
        if (refusal != null) {
            in.close();
            throw new UnreadableFileException(file.title() + ": " + refusal);
        }
        return in;
    }
}
