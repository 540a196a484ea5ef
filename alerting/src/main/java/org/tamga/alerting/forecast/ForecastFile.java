package org.tamga.alerting.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.json.Json;

/** The file that a back-test writes, read anew whenever it has changed; without one nothing is foretold. */
public final class ForecastFile {
    private static final Logger LOG = LoggerFactory.getLogger(ForecastFile.class);

    private final Path file;
    private @Nullable FileTime readAt;
    private Optional<Forecasts> current = Optional.empty();

    public ForecastFile(Path file) {
        this.file = file;
    }

    /** What it says now. */
    public synchronized Optional<Forecasts> current() {
        try {
            FileTime written = Files.getLastModifiedTime(file);
            if (!written.equals(readAt)) {
                readAt = written;
                current = Optional.of(read());
            }
        } catch (NoSuchFileException none) {
            readAt = null;
            current = Optional.empty();
        } catch (IOException unreadable) {
            LOG.atWarn()
                    .addKeyValue("file", file)
                    .addKeyValue("cause", unreadable.toString())
                    .log("The forecast cannot be read; alerts are shown without it until the file changes");
            current = Optional.empty();
        }
        return current;
    }

    private Forecasts read() throws IOException {
        Forecasts read = Json.MAPPER.readValue(file.toFile(), Forecasts.class);
        if (read.forecast() != Forecasts.FORM) {
            throw new IOException("its form is " + read.forecast() + "; it has to be " + Forecasts.FORM);
        }
        return read;
    }
}
