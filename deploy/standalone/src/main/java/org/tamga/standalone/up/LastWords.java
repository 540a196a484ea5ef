package org.tamga.standalone.up;

import java.io.PrintWriter;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.standalone.data.FreeSpace;

/**
 * What is said when the broker ends the process, as it does when it can no longer write: the disk is full or fails. What
 * it had acknowledged is on the disk, so nothing is lost by it.
 */
final class LastWords {
    private static final Logger LOG = LoggerFactory.getLogger(LastWords.class);

    private LastWords() {}

    static void prepare(PrintWriter err, DataDirectory data) {
        Exit.setHaltProcedure((status, message) -> {
            say(err, data, message);
            Runtime.getRuntime().halt(status);
        });
        Exit.setExitProcedure((status, message) -> {
            say(err, data, message);
            Runtime.getRuntime().halt(status);
        });
    }

    private static void say(PrintWriter err, DataDirectory data, String message) {
        String words = "The broker cannot go on" + (message == null ? "" : " (" + message + ")") + ": "
                + FreeSpace.inMegabytes(FreeSpace.under(data.root())) + " are free under " + data.root()
                + ". If the disk is full, make room and start again; nothing that was accepted is lost. Otherwise see "
                + data.logs();
        LOG.error(words);
        err.println(words);
        err.flush();
    }
}
