package org.tamga.alerting.rest;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.board.Standing;
import org.tamga.alerting.posts.Account;
import org.tamga.alerting.posts.Concern;
import org.tamga.alerting.posts.KeyState;
import org.tamga.alerting.posts.LifeSign;
import org.tamga.alerting.posts.PostState;
import org.tamga.alerting.posts.Span;

/**
 * The border posts.
 *
 * @param at as of when, by the centre's clock
 * @param counts of those that may report, by state, zeros included
 * @param posts those asked for: what wants looking at first, then by id
 */
public record PostsView(Instant at, Map<PostState, Long> counts, List<PostView> posts) {
    /** So many spans of missing numbers are listed; the count is of all. */
    static final int MOST_SPANS = 100;

    /** What a post says it sent and that did not come. */
    public record GapsView(long count, List<Span> spans) {}

    /**
     * A post. What the last sign of life said is null if there was none.
     *
     * @param expected whether it may report, so that its silence means something
     * @param since since when it is up; if it is late or silent, when it was last heard
     * @param lastReport when the latest of its reports came: a quiet post is up, and this is long ago
     * @param oldestWaiting by the post's clock, put right by what it measured
     * @param gaps numbers that have left the post and did not come within five minutes
     * @param clockOffsetMillis the broker's clock minus the post's
     */
    public record PostView(
            String post,
            String name,
            PostState state,
            boolean expected,
            @Nullable Instant since,
            @Nullable Instant lastHeard,
            @Nullable Integer everySeconds,
            @Nullable Instant lastReport,
            @Nullable Long lastNumber,
            @Nullable Long waiting,
            @Nullable Instant oldestWaiting,
            GapsView gaps,
            Account.Contents contents,
            @Nullable Long clockOffsetMillis,
            @Nullable Long freeBytes,
            @Nullable String version,
            KeyState key,
            Set<Concern> concerns) {

        static PostView of(Standing standing) {
            LifeSign sign = standing.sign();
            List<Span> gaps = standing.account().gaps();
            return new PostView(
                    standing.post(),
                    standing.name(),
                    standing.state(),
                    standing.expected(),
                    standing.since(),
                    sign == null ? null : sign.heardAt(),
                    sign == null ? null : Integer.valueOf(sign.everySeconds()),
                    standing.lastReport(),
                    sign == null ? null : Long.valueOf(sign.lastNumber()),
                    sign == null ? null : Long.valueOf(sign.waiting()),
                    sign == null ? null : oldestWaiting(sign),
                    new GapsView(
                            standing.account().count(),
                            gaps.stream().limit(MOST_SPANS).toList()),
                    standing.account().contents(),
                    sign == null ? null : sign.clockOffsetMillis(),
                    sign == null ? null : Long.valueOf(sign.freeBytes()),
                    sign == null ? null : sign.version(),
                    standing.key(),
                    standing.concerns());
        }

        private static @Nullable Instant oldestWaiting(LifeSign sign) {
            Long offset = sign.clockOffsetMillis();
            Instant oldest = sign.oldestWaiting();
            return oldest == null || offset == null ? oldest : oldest.plusMillis(offset);
        }
    }

    static PostsView of(Instant at, Collection<Standing> standings, Set<PostState> asked) {
        Map<PostState, Long> counts = new EnumMap<>(PostState.class);
        for (PostState state : PostState.values()) {
            counts.put(
                    state,
                    standings.stream()
                            .filter(post -> post.expected() && post.state() == state)
                            .count());
        }
        return new PostsView(
                at,
                counts,
                standings.stream()
                        .filter(post -> asked.contains(post.state()))
                        .sorted(ByNeed.FIRST)
                        .map(PostView::of)
                        .toList());
    }
}
