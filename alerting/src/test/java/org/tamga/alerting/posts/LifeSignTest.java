package org.tamga.alerting.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tamga.alerting.Posts.KORDAY;
import static org.tamga.alerting.Posts.off;
import static org.tamga.alerting.Posts.sign;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LifeSignTest {
    private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");

    @Test
    void aSignPublishedAgainLaterIsNotFresh() {
        assertThat(heardAt(NOW.plusSeconds(600), sign(KORDAY, NOW)).fresh(null)).isTrue();
        assertThat(heardAt(NOW.plusSeconds(601), sign(KORDAY, NOW)).fresh(null)).isFalse();
    }

    @Test
    void aClockThatIsTenYearsOffIsPutRight() {
        assertThat(off(10L * 365 * 86_400_000, sign(KORDAY, NOW)).fresh(null)).isTrue();
    }

    /** The first sign after a start has nothing measured yet. */
    @Test
    void anUnmeasuredClockHasToGoOn() {
        LifeSign known = sign(KORDAY, NOW);

        assertThat(unmeasured(NOW.plusSeconds(1)).fresh(known)).isTrue();
        assertThat(unmeasured(NOW).fresh(known)).isFalse();
        assertThat(unmeasured(NOW).fresh(null)).isTrue();
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        assertThatThrownBy(() -> new LifeSign(KORDAY, NOW, NOW, 0L, 5, 0, null, Claim.NOTHING, "1", 0, 0))
                .hasMessage("everySeconds is 0; it has to be 1 to 86400");
        assertThatThrownBy(() -> new Claim(3, 2, "")).hasMessageContaining("digestFrom is 3");
        assertThatThrownBy(() -> new Claim(1, 2, "ab")).hasMessageContaining("64");
    }

    private static LifeSign unmeasured(Instant sentAt) {
        return new LifeSign(
                KORDAY, NOW.plusSeconds(60), sentAt, null, 0, 0, null, Claim.NOTHING, "1.2.3", 1L << 40, 60);
    }

    private static LifeSign heardAt(Instant heardAt, LifeSign sign) {
        return new LifeSign(
                sign.post(),
                heardAt,
                sign.sentAt(),
                sign.clockOffsetMillis(),
                sign.lastNumber(),
                sign.waiting(),
                sign.oldestWaiting(),
                sign.claim(),
                sign.version(),
                sign.freeBytes(),
                sign.everySeconds());
    }
}
