package org.tamga.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.standalone.StartRefused;

class DataDirectoryTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    @TempDir
    private Path root;

    @Test
    void liesUnderTheUsersHomeUnlessXdgSaysOtherwise() {
        assertThat(DataDirectory.ofUser(null, "/home/aigul").root())
                .isEqualTo(Path.of("/home/aigul/.local/share/tamga"));
        assertThat(DataDirectory.ofUser("", "/home/aigul").root()).isEqualTo(Path.of("/home/aigul/.local/share/tamga"));
        assertThat(DataDirectory.ofUser("/srv/data", "/home/aigul").root()).isEqualTo(Path.of("/srv/data/tamga"));
    }

    @Test
    void isMadeOnceAndFoundAgain() {
        DataDirectory data = new DataDirectory(root.resolve("new"));
        data.prepare();
        data.prepare();
        assertThat(data.logs()).isDirectory();
    }

    @Test
    void aLaterLayoutIsLeftAlone() throws Exception {
        DataDirectory data = new DataDirectory(root);
        data.prepare();
        Files.writeString(root.resolve("layout"), "7");
        assertThatThrownBy(data::prepare)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("has layout 7")
                .hasMessageContaining("--data");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(root.resolve("file"), "in the way");
        assertThatThrownBy(new DataDirectory(file.resolve("data"))::prepare)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.resolve("data") + " cannot be written");
    }

    @Test
    void whatIsSimulatedAndWhatIsRealLieApart() throws Exception {
        assertThat(DataDirectory.ofUserForTrials(null, "/home/aigul").root())
                .isEqualTo(Path.of("/home/aigul/.local/share/tamga-simulated"));
        DataDirectory data = new DataDirectory(root);
        data.keepApart(true);
        data.keepApart(false);
        Files.createDirectories(data.broker());
        assertThatThrownBy(() -> data.keepApart(true))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("holds what is not simulated");
        Files.createFile(data.simulation());
        data.keepApart(true);
        assertThatThrownBy(() -> data.keepApart(false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("add --simulate");
    }

    @Test
    void isHeldByOneAtATime() throws Exception {
        DataDirectory data = new DataDirectory(root);
        data.prepare();
        try (DataLock held = DataLock.take(data, NOW)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DataLock.take(data, NOW))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid() + ", started 2026-05-01T10:00:00Z");
        }
        try (DataLock again = DataLock.take(data, NOW)) {
            assertThat(again).isNotNull();
        }
    }
}
