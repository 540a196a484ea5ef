package org.tamga.events.command;

import java.nio.file.Path;
import java.util.Optional;

/** A command that runs for weeks, so that what it logs has to be found later. */
public interface KeepsLog {
    /** The folder of its log's files, which need not be there; empty if the command will refuse to run. */
    Optional<Path> logs();
}
