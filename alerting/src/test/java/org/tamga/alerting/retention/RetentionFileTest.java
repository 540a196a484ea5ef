package org.tamga.alerting.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that says how long the centre keeps what. */
class RetentionFileTest {
    @TempDir
    private Path folder;

    @Test
    void builtInNamesAll() {
        assertThat(RetentionFile.builtIn().times()).containsOnlyKeys(Kept.values());
    }

    @Test
    void whatIsNotNamedIsAsBuiltIn() throws Exception {
        Retention read = read("false-alert = 400d\nconfirmed = forever\n");

        assertThat(read.times())
                .containsEntry(Kept.FALSE_ALERT, Duration.ofDays(400))
                .containsEntry(Kept.DUPLICATE, RetentionFile.builtIn().times().get(Kept.DUPLICATE))
                .doesNotContainKey(Kept.CONFIRMED);
    }

    @Test
    void whatIsWrongIsToldWithKeyValueAndRemedy() {
        assertThatThrownBy(() -> read("audit = 2y"))
                .hasMessageContaining("retention.properties: audit is nothing that is kept")
                .hasMessageContaining("false-alert");
        assertThatThrownBy(() -> read("messages = soon"))
                .hasMessageContaining("messages is 'soon'")
                .hasMessageContaining("400d");
        assertThatThrownBy(() -> read("notices = 3d")).hasMessageContaining("notices is 3d; it has to be 30d at least");
        assertThatThrownBy(() -> RetentionFile.read(folder.resolve("none"))).hasMessageContaining("cannot be read");
    }

    private Retention read(String text) throws Exception {
        return RetentionFile.read(Files.writeString(folder.resolve("retention.properties"), text));
    }
}
