package org.tamga.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.logging.log4j.core.config.Configurator;

/** Sends the log of a command that keeps running to files of bounded size; the screen keeps what somebody must act on. */
public final class LogFiles {
    private LogFiles() {}

    /** @param logs the files' folder; is made */
    public static void writeTo(Path logs) {
        try {
            Files.createDirectories(logs);
            System.setProperty("tamga.logs", logs.toString());
            URI configuration = Objects.requireNonNull(LogFiles.class.getResource("/log4j2-running.xml"))
                    .toURI();
            Configurator.reconfigure(configuration);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder " + logs + " cannot be written", unwritable);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
