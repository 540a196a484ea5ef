package org.tamga.standalone.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.tamga.alerting.backup.BackupException;
import org.tamga.alerting.backup.Restore;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.standalone.data.DataLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tamga restore}. */
@Command(
        name = "restore",
        description = {
            "Makes the centre's store from a file that tamga backup wrote, whichever database it came from. The database has"
                    + " to be empty, and the centre stopped. All of the file is restored or nothing of it.",
            "Started again, the centre takes in from Kafka what came after the backup."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the store is restored",
            " 1:nothing is, for the reason given",
            " 2:the command line is wrong"
        })
public final class RestoreCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--from", paramLabel = "FILE", required = true, description = "The backup.")
    private Path from = Path.of("");

    @Override
    public Integer call() throws IOException {
        try {
            if (store.ofBox()) {
                restoreBox(store.directory());
            } else {
                restore();
            }
            return 0;
        } catch (BackupException failed) {
            spec.commandLine().getErr().println(failed.getMessage());
            spec.commandLine().getErr().flush();
            return FAILED;
        }
    }

    private void restoreBox(DataDirectory data) throws IOException {
        data.prepare();
        try (DataLock unused = DataLock.take(data, Instant.now())) {
            Files.createDirectories(data.alerting());
            restore();
        }
    }

    private void restore() {
        PrintWriter out = spec.commandLine().getOut();
        long rows = new Restore(store.database())
                .read(from, (table, count) -> out.printf("  %-24s %,12d rows%n", table, count));
        out.printf("%,d rows are restored.%n", rows);
        out.flush();
    }
}
