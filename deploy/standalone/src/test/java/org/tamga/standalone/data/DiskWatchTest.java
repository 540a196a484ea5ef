package org.tamga.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tamga.standalone.StartRefused;

class DiskWatchTest {
    private static final Path DATA = Path.of("/data/tamga");

    @Test
    void aFillingDiskIsSeenAndAClearedOneToo() {
        AtomicLong free = new AtomicLong(FreeSpace.COMFORTABLE);
        try (DiskWatch watch = new DiskWatch(DATA, directory -> free.get())) {
            assertThat(watch.look()).isEqualTo(Room.ENOUGH);
            free.set(FreeSpace.COMFORTABLE - 1);
            assertThat(watch.look()).isEqualTo(Room.LOW);
            free.set(FreeSpace.NEEDED_TO_START - 1);
            assertThat(watch.look()).isEqualTo(Room.ALMOST_NONE);
            free.set(FreeSpace.COMFORTABLE);
            assertThat(watch.look()).isEqualTo(Room.ENOUGH);
        }
    }

    @Test
    void aFullDiskRefusesAStartInWords() {
        assertThatThrownBy(() -> FreeSpace.requireForStart(DATA, 12L * 1024 * 1024))
                .isInstanceOf(StartRefused.class)
                .hasMessage("Only 12 MB are free under /data/tamga, a start needs 200 MB: make room, or choose another"
                        + " directory with --data DIR");
        assertThatCode(() -> FreeSpace.requireForStart(DATA, FreeSpace.NEEDED_TO_START))
                .doesNotThrowAnyException();
    }
}
