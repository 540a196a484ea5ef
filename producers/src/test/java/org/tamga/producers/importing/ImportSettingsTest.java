package org.tamga.producers.importing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.producers.source.ReadSettings;

class ImportSettingsTest {
    @Test
    void rejectsMustHaveAPlaceToGo(@TempDir Path folder) {
        assertThatThrownBy(() -> new ImportSettings(ReadSettings.DEFAULT, Optional.of(folder)))
                .hasMessageContainingAll("rejects", folder.toString());
        assertThatThrownBy(() ->
                        new ImportSettings(ReadSettings.DEFAULT, Optional.of(folder.resolve("none/rejects.ndjson"))))
                .hasMessageContainingAll("rejects", "existing directory");
    }
}
