package org.tamga.standalone.up;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.apache.logging.log4j.core.config.Configurator;
import org.tamga.standalone.data.DataDirectory;

/** Sends the log of a running box to files under its data directory; the screen keeps what somebody must act on. */
final class LogFiles {
    private LogFiles() {}

    static void writeTo(DataDirectory data) {
        data.prepare();
        System.setProperty("tamga.logs", data.logs().toString());
        try {
            URI configuration = Objects.requireNonNull(LogFiles.class.getResource("/log4j2-up.xml"))
                    .toURI();
            Configurator.reconfigure(configuration);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
