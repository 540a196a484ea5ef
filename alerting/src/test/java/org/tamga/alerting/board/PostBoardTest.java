package org.tamga.alerting.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Posts.KORDAY;
import static org.tamga.alerting.Posts.arrivals;
import static org.tamga.alerting.Posts.arrivalsOf;
import static org.tamga.alerting.Posts.claiming;
import static org.tamga.alerting.Posts.eventId;
import static org.tamga.alerting.Posts.sign;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.posts.Account;
import org.tamga.alerting.posts.Account.Contents;
import org.tamga.alerting.posts.Arrival;
import org.tamga.alerting.posts.Concern;
import org.tamga.alerting.posts.KeyState;
import org.tamga.alerting.posts.LifeSign;
import org.tamga.alerting.posts.PostState;
import org.tamga.alerting.posts.Span;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Database;
import org.tamga.alerting.store.Offsets;

/** How posts stand, over a real store. */
class PostBoardTest {
    private static final Instant EIGHT = Instant.parse("2026-03-20T08:00:00Z");
    private static final Instant GRACE_OVER = EIGHT.plus(Account.GRACE);

    @TempDir
    private Path folder;

    private AlertStore store;

    @BeforeEach
    void open() {
        store = AlertStore.open(Database.sqlite(folder.resolve("alerts.db")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatHasLeftThePostAndDidNotComeIsAGapAfterItsGrace() {
        hear(claiming(1, 10, sign(KORDAY, EIGHT)));
        arrive(arrivals(KORDAY, EIGHT, 1, 2, 3, 6, 8, 9, 10));

        assertThat(korday(GRACE_OVER.minusMillis(1)).account()).isEqualTo(Account.OPEN);
        assertThat(korday(GRACE_OVER).account())
                .isEqualTo(new Account(List.of(new Span(4, 5), new Span(7, 7)), Contents.NOT_KNOWN));
        assertThat(korday(GRACE_OVER).concerns()).contains(Concern.GAPS);
    }

    @Test
    void aGapIsClosedByTheReportsThatComeAtLast() {
        hear(claiming(1, 3, sign(KORDAY, EIGHT)));
        arrive(arrivals(KORDAY, EIGHT, 1, 3));
        assertThat(korday(GRACE_OVER).account().count()).isEqualTo(1);

        arrive(arrivals(KORDAY, GRACE_OVER, 2));

        assertThat(korday(GRACE_OVER).account()).isEqualTo(new Account(List.of(), Contents.AGREE));
    }

    @Test
    void whatLeftAMomentAgoHasItsGraceThoughEarlierNumbersHaveHadTheirs() {
        hear(claiming(1, 3, sign(KORDAY, EIGHT)), claiming(1, 9, sign(KORDAY, EIGHT.plusSeconds(60))));

        assertThat(korday(GRACE_OVER).account().gaps()).containsExactly(new Span(1, 3));
        assertThat(korday(GRACE_OVER.plusSeconds(60)).account().gaps()).containsExactly(new Span(1, 9));
    }

    /** The digest's span moves on; what never came has still not come. */
    @Test
    void aGapStaysHoweverMuchThePostSendsAfterwards() {
        hear(claiming(1, 1_000, sign(KORDAY, EIGHT)));
        hear(claiming(1_001, 2_000, sign(KORDAY, EIGHT.plusSeconds(60))));
        arrive(arrivalsOf(KORDAY, EIGHT, 1, 499));
        arrive(arrivalsOf(KORDAY, EIGHT, 501, 2_000));

        assertThat(korday(GRACE_OVER.plusSeconds(60)).account())
                .isEqualTo(new Account(List.of(new Span(500, 500)), Contents.AGREE));
    }

    @Test
    void numbersThatAgreeWithOtherContentsAreTold() {
        hear(claiming(1, 3, sign(KORDAY, EIGHT)));
        arrive(List.of(
                new Arrival(KORDAY, 1, eventId(1), EIGHT),
                new Arrival(KORDAY, 2, eventId(99), EIGHT),
                new Arrival(KORDAY, 3, eventId(3), EIGHT)));

        assertThat(korday(GRACE_OVER).account()).isEqualTo(new Account(List.of(), Contents.DIFFER));
        assertThat(korday(GRACE_OVER).concerns()).containsExactly(Concern.CONTENTS_DIFFER);
    }

    @Test
    void whatWaitsInTurnIsNoGap() {
        hear(claiming(1, 2, sign(KORDAY, EIGHT)));
        arrive(arrivals(KORDAY, EIGHT, 1, 2, 50));

        assertThat(korday(GRACE_OVER).account()).isEqualTo(new Account(List.of(), Contents.AGREE));
    }

    @Test
    void aQuietPostIsUpAndSaysSinceWhenAndASilentOneWhenItWasLastHeard() {
        hear(sign(KORDAY, EIGHT), sign(KORDAY, EIGHT.plusSeconds(60)));
        arrive(arrivals(KORDAY, EIGHT.minusSeconds(864_000), 1));

        assertThat(korday(EIGHT.plusSeconds(100))).satisfies(quiet -> {
            assertThat(quiet.state()).isEqualTo(PostState.UP);
            assertThat(quiet.since()).isEqualTo(EIGHT);
            assertThat(quiet.lastReport()).isEqualTo(EIGHT.minusSeconds(864_000));
        });
        assertThat(korday(EIGHT.plusSeconds(7_200))).satisfies(silent -> {
            assertThat(silent.state()).isEqualTo(PostState.SILENT);
            assertThat(silent.since()).isEqualTo(EIGHT.plusSeconds(60));
        });
    }

    @Test
    void aPostWithAKeyThatWasNeverHeardIsListedAndOneWhoseKeysEndedIsNot() {
        List<Standing> standings = board(Map.of(KORDAY, KeyState.HOLDS, "UZ-POST", KeyState.ENDED), false)
                .standings(EIGHT);

        assertThat(standings).singleElement().satisfies(post -> {
            assertThat(post.post()).isEqualTo(KORDAY);
            assertThat(post.state()).isEqualTo(PostState.NEVER);
            assertThat(post.since()).isNull();
        });
    }

    @Test
    void theSilenceOfAPostThatMayNotReportAnyLongerMeansNothing() {
        hear(sign(KORDAY, EIGHT));

        assertThat(board(Map.of(KORDAY, KeyState.HOLDS), false).standings(EIGHT))
                .allMatch(Standing::expected);
        assertThat(board(Map.of(KORDAY, KeyState.ENDED), false).standings(EIGHT))
                .noneMatch(Standing::expected);
        assertThat(board(Map.of(), false).standings(EIGHT)).noneMatch(Standing::expected);
        assertThat(board(Map.of(), true).standings(EIGHT)).allMatch(Standing::expected);
    }

    private void hear(LifeSign... signs) {
        store.posts().hear(List.of(signs), new Offsets("cluster", "heartbeats", Map.of()));
    }

    private void arrive(List<Arrival> arrivals) {
        store.posts().arrive(arrivals, new Offsets("cluster", "receipts", Map.of()));
    }

    private Standing korday(Instant now) {
        return board(Map.of(KORDAY, KeyState.HOLDS), false).standings(now).get(0);
    }

    private PostBoard board(Map<String, KeyState> keys, boolean acceptsUnsealed) {
        return new PostBoard(store.posts(), List::of, () -> keys, acceptsUnsealed, Clock.fixed(EIGHT, ZoneOffset.UTC));
    }
}
