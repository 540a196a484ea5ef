package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.Commands;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.backup.Backup;
import org.tamga.alerting.backup.BackupException;
import org.tamga.alerting.backup.Restore;
import org.tamga.alerting.handling.Action;

/** What a backup promises, on any database, and into the other kind. */
interface BackupContract {
    Instant BACKED_UP_AT = Instant.parse("2026-03-20T08:00:00Z");

    AlertStore store();

    Database database() throws Exception;

    /** Empty ones, of each kind that there is. */
    Stream<Database> others(Path folder) throws Exception;

    @Test
    default void whatIsRestoredIsWhatWasBackedUp(@TempDir Path folder) throws Exception {
        fill();
        Path file = folder.resolve("backup");
        Map<String, Long> written = new TreeMap<>();
        long rows = new Backup(database()).write(file, BACKED_UP_AT, written::put);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        for (Database other : others(folder).toList()) {
            Map<String, Long> read = new TreeMap<>();
            assertThat(new Restore(other).read(file, read::put)).isEqualTo(rows);
            assertThat(read).isEqualTo(written).containsEntry("alert", 2L);
            try (AlertStore restored = AlertStore.open(other)) {
                assertThat(restored.page(AlertQuery.all())).isEqualTo(store().page(AlertQuery.all()));
                assertThat(restored.history(id("a"))).isEqualTo(store().history(id("a")));
                assertThat(restored.offsets("c", "alerts")).isEqualTo(store().offsets("c", "alerts"));
                assertThat(restored.unpublished(10)).isEqualTo(store().unpublished(10));
                assertThat(restored.act(new Action.Acknowledge(Commands.of(id("b"), 1, "Aliyev")), BACKED_UP_AT))
                        .isInstanceOf(ActionResult.Done.class);
            }
        }
    }

    @Test
    default void aCutOrAlteredBackupRestoresNothing(@TempDir Path folder) throws Exception {
        fill();
        Path file = folder.resolve("backup");
        new Backup(database()).write(file, BACKED_UP_AT, (table, rows) -> {});
        byte[] whole = Files.readAllBytes(file);
        for (int length : List.of(0, 10, whole.length / 2, whole.length - 9)) {
            Path cut = Files.write(folder.resolve("cut" + length), Arrays.copyOf(whole, length));
            Database target = Database.sqlite(folder.resolve("target" + length));
            assertThatThrownBy(() -> new Restore(target).read(cut, (table, rows) -> {}))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining(cut.toString());
            try (AlertStore empty = AlertStore.open(target)) {
                assertThat(empty.page(AlertQuery.all()).alerts()).isEmpty();
            }
        }
    }

    @Test
    default void aStoreThatHoldsSomethingIsNotRestoredInto(@TempDir Path folder) throws Exception {
        fill();
        Path file = folder.resolve("backup");
        new Backup(database()).write(file, BACKED_UP_AT, (table, rows) -> {});
        assertThatThrownBy(() -> new Restore(database()).read(file, (table, rows) -> {}))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("is not empty");
    }

    private void fill() {
        store().project(
                        List.of(opened("a"), revised(opened("a"), seizure("3", "UZ", 8)), opened("b")),
                        new Offsets("c", "alerts", Map.of(0, 3L)),
                        BACKED_UP_AT);
        store().act(
                        new Action.Close(
                                Commands.of(id("a"), 2, "Aliyev", "a note\nwith \"quotes\" and \u0416"),
                                Outcome.CONFIRMED),
                        BACKED_UP_AT);
    }
}
