package org.tamga.standalone.backup;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.tamga.alerting.backup.Backup;
import org.tamga.alerting.backup.BackupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tamga backup}. */
@Command(
        name = "backup",
        description = {
            "Copies the centre's store, as of one moment, to one file: alerts, what was done with them, people, deliveries,"
                    + " the audit trail. The centre may go on running.",
            "The file holds personal data in clear; only its owner may read it. Kafka's topics are not in it: they are the"
                    + " broker's, and a directory of tamga up as a whole is copied while it is stopped."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the backup is whole",
            " 1:there is none, for the reason given",
            " 2:the command line is wrong"
        })
public final class BackupCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            required = true,
            description = "Where it goes, for example centre.tamga-backup; a file of that name is replaced.")
    private Path to = Path.of("");

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (store.ofBox() && !Files.exists(store.directory().store())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--data: there is no store in " + store.directory().root()
                            + "; name the directory of tamga up, or a --database");
        }
        try {
            long rows = new Backup(store.database())
                    .write(to, Instant.now(), (table, count) -> out.printf("  %-24s %,12d rows%n", table, count));
            out.printf("%s holds %,d rows. tamga restore --from %s makes a store of it.%n", to, rows, to);
            out.flush();
            return 0;
        } catch (BackupException failed) {
            spec.commandLine().getErr().println(failed.getMessage());
            spec.commandLine().getErr().flush();
            return FAILED;
        }
    }
}
