package org.tamga.detection.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RevisionTest {
    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    @Test
    void theHighestNumberWinsEvenOverALaterRetraction() {
        assertBeats(revision(3, false, 0), revision(2, true, 60));
    }

    @Test
    void ofEqualNumbersTheRetractionWinsEvenIfRecordedEarlier() {
        assertBeats(revision(2, true, 0), revision(2, false, 60));
    }

    @Test
    void thenTheOneRecordedLaterWins() {
        assertBeats(revision(2, false, 1), revision(2, false, 0));
    }

    @Test
    void thenTheSmallerEncodingWinsAsUnsignedBytes() {
        assertBeats(revision(1, false, 0, 0x7f), revision(1, false, 0, 0x80));
        assertBeats(revision(1, false, 0, 1), revision(1, false, 0, 1, 0));
    }

    @Test
    void aRepeatDoesNotReplaceItself() {
        assertThat(revision(1, false, 0, 5).beats(revision(1, false, 0, 5))).isFalse();
        assertThat(revision(1, false, 0, 5))
                .isEqualTo(revision(1, false, 0, 5))
                .hasSameHashCodeAs(revision(1, false, 0, 5));
    }

    private static void assertBeats(Revision winner, Revision loser) {
        assertThat(winner.beats(loser)).isTrue();
        assertThat(loser.beats(winner)).isFalse();
    }

    private static Revision revision(int number, boolean retracted, int minute, int... encoding) {
        byte[] bytes = new byte[encoding.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) encoding[i];
        }
        return new Revision(number, retracted, NOON.plusSeconds(60L * minute), bytes);
    }
}
