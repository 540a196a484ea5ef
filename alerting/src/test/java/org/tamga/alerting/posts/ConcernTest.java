package org.tamga.alerting.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Posts.KORDAY;
import static org.tamga.alerting.Posts.free;
import static org.tamga.alerting.Posts.off;
import static org.tamga.alerting.Posts.sign;
import static org.tamga.alerting.Posts.waiting;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConcernTest {
    private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");
    private static final LifeSign SIGN = sign(KORDAY, NOW);

    @Test
    void aPostInOrderIsOfNoConcern() {
        assertThat(Concern.of(SIGN, Account.OPEN)).isEmpty();
        assertThat(Concern.of(off(120_000, SIGN), Account.OPEN)).isEmpty();
        assertThat(Concern.of(free(256L << 20, SIGN), Account.OPEN)).isEmpty();
        assertThat(Concern.of(waiting(3, NOW.minusSeconds(3_600), SIGN), Account.OPEN))
                .isEmpty();
    }

    @Test
    void eachIsNamed() {
        assertThat(Concern.of(off(120_001, SIGN), Account.OPEN)).containsExactly(Concern.CLOCK_OFF);
        assertThat(Concern.of(off(-120_001, SIGN), Account.OPEN)).containsExactly(Concern.CLOCK_OFF);
        assertThat(Concern.of(free((256L << 20) - 1, SIGN), Account.OPEN)).containsExactly(Concern.LOW_DISK);
        assertThat(Concern.of(waiting(3, NOW.minusSeconds(3_601), SIGN), Account.OPEN))
                .containsExactly(Concern.WAITING_LONG);
        assertThat(Concern.of(SIGN, new Account(List.of(new Span(4, 4)), Account.Contents.NOT_KNOWN)))
                .containsExactly(Concern.GAPS);
        assertThat(Concern.of(SIGN, new Account(List.of(), Account.Contents.DIFFER)))
                .containsExactly(Concern.CONTENTS_DIFFER);
    }
}
