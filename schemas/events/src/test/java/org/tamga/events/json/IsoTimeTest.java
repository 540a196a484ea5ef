package org.tamga.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {
    private static final DateTimeFormatter USUAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    /** The usual forms have a way of their own; it must read what the formatter reads. */
    @Test
    void theUsualFormIsReadLikeAnyOther() {
        long seed = 42;
        Random chance = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds((chance.nextInt(72) - 36) * 1_800);
            Instant time = Instant.ofEpochSecond(chance.nextLong(-62_000_000_000L, 253_000_000_000L));
            String text = OffsetDateTime.ofInstant(time, offset).format(USUAL);

            assertThat(IsoTime.read(text)).as(text + ", seed " + seed).contains(time);
            assertThat(IsoTime.read(text.replace("T", "t"))).as(text).contains(time);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2025-04-31T00:00:00Z",
                "2025-12-32T00:00:00Z",
                "2025-13-01T00:00:00Z",
                "2025-00-01T00:00:00Z",
                "2025-01-00T00:00:00Z",
                "2025-01-01T24:00:00Z",
                "2025-01-01T00:60:00Z",
                "2025-01-01T00:00:60Z",
                "2025-01-01T00:00:00+19:00",
                "2025-01-01T00:00:00+05:60",
                "2025-01-01 00:00:00Z",
                "2025-01-01T00:00:00",
                "20a5-01-01T00:00:00Z",
                "2025-01-01T-1:00:00Z",
                "٢٠٢٥-01-01T00:00:00Z"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(IsoTime.read(text)).isEmpty();
    }
}
