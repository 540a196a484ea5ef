package org.tamga.producers.simulation.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarkTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = folder.resolve("region");
        Bookmark bookmark = new Bookmark(7, LocalDate.of(2026, 3, 1), Instant.parse("2026-03-20T08:00:00.123Z"));
        bookmark.write(file);
        assertThat(Bookmark.read(file)).contains(bookmark);
    }

    @Test
    void aStartOfAnotherDayGoesOnWithTheSameRegion() throws IOException {
        Path file = folder.resolve("region");
        LiveRegion.prepare(file, Clock.fixed(Instant.parse("2026-03-20T08:00:00Z"), ZoneOffset.UTC));
        String first = Files.readString(file);
        LiveRegion.prepare(file, Clock.fixed(Instant.parse("2026-03-25T08:00:00Z"), ZoneOffset.UTC));
        assertThat(Files.readString(file)).isEqualTo(first).contains("from=2026-02-28");
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("region"), "seed=many\n");
        assertThatThrownBy(() -> Bookmark.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("another directory");
    }
}
