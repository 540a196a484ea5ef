package org.tamga.alerting.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.audit.HeadFile;
import org.tamga.alerting.audit.HeadKey;
import org.tamga.alerting.audit.SignedHead;
import org.tamga.alerting.audit.Verification;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tamga audit verify}. */
@Command(
        name = "verify",
        description = {
            "Reads the audit from its first row on, beside a centre that runs or without one, and says which row was"
                    + " changed, deleted or moved first, and whether the end was cut off.",
            "Whoever can write the database can also cut off its end, or write all of it anew; that is found by heads"
                    + " that were kept elsewhere: --heads."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:every row is as it was written",
            " 1:a row is not, or the database cannot be read",
            " 2:the command line is wrong"
        },
        footer = {
            "",
            "Examples:",
            "  tamga audit verify",
            "  tamga audit verify --database jdbc:postgresql://db/tamga --database-user tamga --heads kept.ndjson"
        })
public final class AuditVerifyCommand implements Callable<Integer> {
    private static final int BROKEN = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The directory of tamga up: its database, its heads and its public key are read. Default:"
                    + " $XDG_DATA_HOME/tamga or ~/.local/share/tamga")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description =
                    "The database, if it is not in that directory: jdbc:sqlite:FILE or"
                            + " jdbc:postgresql://HOST[:PORT]/NAME. The password comes from the variable TAMGA_DATABASE_PASSWORD.")
    private @Nullable String database;

    @Option(names = "--database-user", paramLabel = "NAME", description = "The database's user.")
    private @Nullable String user;

    @Option(
            names = "--heads",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Signed heads that a witness has kept, as the centre wrote them to audit-heads.ndjson.")
    private List<Path> heads = new ArrayList<>();

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            arity = "1..*",
            description = "The centre's public key, audit-key.pub, as it was given to the witness.")
    private List<Path> keys = new ArrayList<>();

    @Override
    public Integer call() {
        try {
            Verification.Result result = AlertStore.verifyAudit(where(), publicKeys(), witnessed());
            return tell(result);
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException unreadable) {
            spec.commandLine().getErr().println(unreadable.getMessage());
            spec.commandLine().getErr().flush();
            return BROKEN;
        }
    }

    private int tell(Verification.Result result) {
        Verification.Break broken = result.broken();
        var out = spec.commandLine().getOut();
        if (broken == null) {
            out.println("Every row is as it was written: " + result.rows() + " rows, " + result.heads()
                    + " signed heads agree.");
        } else {
            out.println("Row " + broken.number() + " " + broken.fault().words()
                    + (broken.at() == null ? "." : " (" + broken.at() + ")."));
            out.println(result.rows() + " rows were read up to there.");
        }
        out.flush();
        return broken == null ? 0 : BROKEN;
    }

    private Database where() {
        if (database != null) {
            return new Database(database, user, System.getenv(AlertingCommand.PASSWORD));
        }
        Path file = directory().resolve("alerting").resolve("alerts.sqlite");
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    "There is no database " + file + "; say where it is with --data or --database");
        }
        return Database.sqlite(file);
    }

    private Path directory() {
        Path given = data;
        if (given != null) {
            return given;
        }
        String home = System.getenv("XDG_DATA_HOME");
        Path base = home == null || home.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".local", "share")
                : Path.of(home);
        return base.resolve("tamga");
    }

    /** Those that were given, else the centre's own. */
    private List<SignedHead> witnessed() {
        Path own = directory().resolve("secrets").resolve(HeadFile.NAME);
        List<Path> files = heads.isEmpty() && database == null && Files.exists(own) ? List.of(own) : heads;
        return files.stream()
                .flatMap(file -> new HeadFile(file).read().stream())
                .toList();
    }

    private List<PublicKey> publicKeys() {
        Path own = directory().resolve("secrets").resolve(HeadKey.PUBLIC_FILE);
        List<Path> files = keys.isEmpty() && database == null && Files.exists(own) ? List.of(own) : keys;
        return files.stream().map(AuditVerifyCommand::publicKey).toList();
    }

    private static PublicKey publicKey(Path file) {
        try {
            return HeadKey.publicKey(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(file + ": " + none.getMessage(), none);
        }
    }
}
