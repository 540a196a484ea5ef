package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Posts.KORDAY;
import static org.tamga.alerting.Posts.arrivals;
import static org.tamga.alerting.Posts.arrivalsOf;
import static org.tamga.alerting.Posts.claim;
import static org.tamga.alerting.Posts.claiming;
import static org.tamga.alerting.Posts.eventId;
import static org.tamga.alerting.Posts.off;
import static org.tamga.alerting.Posts.sign;
import static org.tamga.alerting.Posts.waiting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.posts.Arrival;
import org.tamga.alerting.posts.HeardClaim;
import org.tamga.alerting.posts.KnownPost;
import org.tamga.alerting.posts.LifeSign;
import org.tamga.alerting.posts.Span;

/** What the store promises of posts, on any database. */
interface PostStoreContract {
    Instant EIGHT = Instant.parse("2026-03-20T08:00:00Z");

    AlertStore store();

    @Test
    default void signIsKeptWhole() {
        LifeSign sign = off(-150_000, waiting(3, EIGHT.minusSeconds(90), claiming(1, 4, sign(KORDAY, EIGHT))));

        assertThat(hear(sign)).isEqualTo(new PostStore.Heard(1, 0, 0));

        assertThat(korday().sign()).isEqualTo(sign);
        assertThat(korday().claims()).containsExactly(new HeardClaim(EIGHT, claim(1, 4)));
        assertThat(korday().lastReport()).isNull();
        assertThat(store().posts().offsets("cluster-1", "heartbeats").next()).isEqualTo(Map.of(0, 7L));
    }

    @Test
    default void whatWasHeardBeforeOrAgainChangesNothing() {
        LifeSign later = claiming(1, 4, sign(KORDAY, EIGHT.plusSeconds(60)));
        hear(later);
        KnownPost before = korday();

        assertThat(hear(claiming(1, 3, sign(KORDAY, EIGHT)), later)).isEqualTo(new PostStore.Heard(0, 2, 0));

        assertThat(korday()).isEqualTo(before);
    }

    @Test
    default void aSignThatSomebodyPublishedAgainDoesNotRaiseTheDead() {
        hear(sign(KORDAY, EIGHT));
        LifeSign old = sign(KORDAY, EIGHT);
        LifeSign again = new LifeSign(
                old.post(),
                EIGHT.plusSeconds(86_400),
                old.sentAt(),
                old.clockOffsetMillis(),
                old.lastNumber(),
                old.waiting(),
                old.oldestWaiting(),
                old.claim(),
                old.version(),
                old.freeBytes(),
                old.everySeconds());

        assertThat(hear(again)).isEqualTo(new PostStore.Heard(0, 0, 1));
        assertThat(korday().sign()).isEqualTo(old);
    }

    @Test
    default void isUpSinceItsSignsHaveComeOneAfterAnother() {
        hear(sign(KORDAY, EIGHT), sign(KORDAY, EIGHT.plusSeconds(180)));
        assertThat(korday().upSince()).isEqualTo(EIGHT);

        hear(sign(KORDAY, EIGHT.plusSeconds(361)));
        assertThat(korday().upSince()).isEqualTo(EIGHT.plusSeconds(361));
    }

    @Test
    default void claimsAreKeptUntilALaterOneHasHadItsGrace() {
        for (int minute = 0; minute <= 8; minute++) {
            hear(claiming(1, minute + 1, sign(KORDAY, EIGHT.plusSeconds(minute * 60L))));
        }

        assertThat(korday().claims()).extracting(claim -> claim.claim().to()).containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    default void aClaimSaidAgainKeepsItsTime() {
        for (int minute = 0; minute <= 8; minute++) {
            hear(claiming(1, 3, sign(KORDAY, EIGHT.plusSeconds(minute * 60L))));
        }

        assertThat(korday().claims()).containsExactly(new HeardClaim(EIGHT, claim(1, 3)));
    }

    @Test
    default void vouchesForAllItEverVouchedFor() {
        hear(claiming(11, 20, sign(KORDAY, EIGHT)), claiming(15, 30, sign(KORDAY, EIGHT.plusSeconds(60))));

        assertThat(korday().vouchedFrom()).isEqualTo(11);
    }

    @Test
    default void arrivalsInAnyOrderAndAgainAreTheSameSpans() {
        arrive(arrivals(KORDAY, EIGHT, 9, 1, 2));
        arrive(arrivals(KORDAY, EIGHT, 4, 3, 3, 7));
        arrive(arrivals(KORDAY, EIGHT, 9, 4, 8));
        arrive(arrivals("UZ-POST", EIGHT, 5));

        assertThat(korday().arrived().spans()).containsExactly(new Span(1, 4), new Span(7, 9));
        assertThat(store().posts().offsets("cluster-1", "receipts").next()).isEqualTo(Map.of(31, 9L));
    }

    @Test
    default void theLatestReportIsTheOneThatCameLast() {
        arrive(arrivals(KORDAY, EIGHT.plusSeconds(5), 2));
        arrive(arrivals(KORDAY, EIGHT, 3));

        assertThat(korday().lastReport()).isEqualTo(EIGHT.plusSeconds(5));
    }

    @Test
    default void ofANumberThatCameTwiceTheLaterEventCounts() {
        arrive(List.of(new Arrival(KORDAY, 1, "later", EIGHT.plusSeconds(5))));
        arrive(List.of(new Arrival(KORDAY, 1, "earlier", EIGHT)));

        assertThat(store().posts().eventIds(KORDAY, claim(1, 1))).containsExactly("later");
    }

    @Test
    default void eventIdsAreForgottenWhenNoClaimCanNameThemAnyLonger() {
        arrive(arrivalsOf(KORDAY, EIGHT, 1, 10));
        arrive(arrivals(KORDAY, EIGHT, 10 + PostArrivals.KEPT));
        assertThat(store().posts().eventIds(KORDAY, claim(1, 11))).isEmpty();

        arrive(arrivals("UZ-POST", EIGHT, 1, 2));
        hear(claiming(2, 2, sign("UZ-POST", EIGHT)));
        arrive(arrivals("UZ-POST", EIGHT, 10 + PostArrivals.KEPT));
        assertThat(store().posts().eventIds("UZ-POST", claim(1, 2))).containsExactly(eventId(2));
        assertThat(post("UZ-POST").arrived().spans())
                .containsExactly(new Span(1, 2), new Span(10 + PostArrivals.KEPT, 10 + PostArrivals.KEPT));
    }

    private PostStore.Heard hear(LifeSign... signs) {
        return store().posts().hear(List.of(signs), new Offsets("cluster-1", "heartbeats", Map.of(0, 7L)));
    }

    private void arrive(List<Arrival> arrivals) {
        store().posts().arrive(arrivals, new Offsets("cluster-1", "receipts", Map.of(31, 9L)));
    }

    private KnownPost korday() {
        return post(KORDAY);
    }

    private KnownPost post(String id) {
        return store().posts().all().stream()
                .filter(post -> post.post().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
