package org.tamga.alerting.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.audit.Audit;
import org.tamga.alerting.audit.Deed;
import org.tamga.alerting.audit.Entry;
import org.tamga.alerting.audit.HeadFile;
import org.tamga.alerting.audit.HeadKey;
import org.tamga.alerting.audit.Heads;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Database;
import picocli.CommandLine;

/** {@code tamga audit verify} on a directory of {@code tamga up}. */
class AuditVerifyCommandTest {
    @TempDir
    private Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void fill() throws Exception {
        Files.createDirectories(data.resolve("alerting"));
        Path secrets = data.resolve("secrets");
        try (AlertStore store = AlertStore.open(database())) {
            Audit audit = store.audit(Clock.systemUTC());
            for (int i = 1; i <= 5; i++) {
                audit.add(new Entry(Deed.SAW_DETAIL, "p", "Aliyev", "10.1.2.3", "alert-" + i, null));
            }
            try (Heads heads = new Heads(audit, HeadKey.in(secrets), List.of(HeadFile.in(secrets)))) {
                heads.signNow();
            }
        }
    }

    @Test
    void whatIsUnchangedIsSaidToBe() {
        assertThat(verify()).isZero();
        assertThat(out.toString()).startsWith("Every row is as it was written: 5 rows, 2 signed heads agree.");
    }

    @Test
    void changedRowIsNamedWithItsNumber() {
        tamper("update audit set why = 'none' where number = 3");

        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).startsWith("Row 3 was changed");
    }

    @Test
    void tailThatWasCutWithAllTracesInTheDatabaseIsFoundByTheFileOfHeads() {
        String hash = Jdbi.create(database().url())
                .withHandle(handle -> handle.createQuery("select hash from audit where number = 2")
                        .mapTo(String.class)
                        .one());
        tamper(
                "delete from audit where number > 2",
                "delete from audit_head",
                "update audit_end set number = 2, hash = '" + hash + "'");

        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).startsWith("Row 3 is missing, with all that came after");
    }

    @Test
    void fileThatIsNoneIsNamedWithItsLine() throws Exception {
        Path file = Files.writeString(data.resolve("kept.ndjson"), "{\"no\":\"head\"");

        assertThat(verify("--heads", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains(file + " line 1");
    }

    @Test
    void directoryWithoutADatabaseIsRefused() {
        assertThat(run("--data", data.resolve("elsewhere").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("There is no database");
        assertThat(data.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void keyIsItsOwnersAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve("secrets").resolve("audit-key"))))
                .isEqualTo("rw-------");
    }

    private Database database() {
        return Database.sqlite(data.resolve("alerting").resolve("alerts.sqlite"));
    }

    private void tamper(String... changes) {
        Jdbi.create(database().url()).useHandle(handle -> {
            handle.createQuery("select name from sqlite_master where type = 'trigger'")
                    .mapTo(String.class)
                    .list()
                    .forEach(trigger -> handle.execute("drop trigger " + trigger));
            for (String change : changes) {
                handle.execute(change);
            }
        });
    }

    private int verify(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--data";
        arguments[1] = data.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return run(arguments);
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new AuditVerifyCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
