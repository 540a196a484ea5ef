package org.tamga.alerting.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Checkpoint;
import org.tamga.alerting.posts.Account;
import org.tamga.alerting.posts.Claim;
import org.tamga.alerting.posts.Concern;
import org.tamga.alerting.posts.KeyState;
import org.tamga.alerting.posts.KnownPost;
import org.tamga.alerting.posts.LifeSign;
import org.tamga.alerting.posts.Numbers;
import org.tamga.alerting.posts.PostState;
import org.tamga.alerting.posts.Span;
import org.tamga.alerting.store.PostStore;

/** All posts that were heard, that reported, or that have a key with which they could. Safe for use by several threads. */
public final class PostBoard {
    private final PostStore store;
    private final Supplier<Collection<Checkpoint>> checkpoints;
    private final Supplier<Map<String, KeyState>> keys;
    private final boolean acceptsUnsealed;
    private final Clock clock;
    /** Claims that were found to agree, by post: a post's thousand ids are not read again each time somebody looks. */
    private final Map<String, Claim> agreed = new ConcurrentHashMap<>();

    /**
     * @param keys how the keys of posts stand, by the post's id; a post without any is absent
     * @param acceptsUnsealed whether a post without a key may report
     */
    public PostBoard(
            PostStore store,
            Supplier<Collection<Checkpoint>> checkpoints,
            Supplier<Map<String, KeyState>> keys,
            boolean acceptsUnsealed,
            Clock clock) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.acceptsUnsealed = acceptsUnsealed;
        this.clock = clock;
    }

    /** By the centre's clock. */
    public Instant now() {
        return clock.instant();
    }

    /** By id, as of {@code now}. */
    public List<Standing> standings(Instant now) {
        Map<String, KeyState> held = keys.get();
        Map<String, String> names = new HashMap<>();
        checkpoints.get().forEach(checkpoint -> names.put(checkpoint.id(), checkpoint.name()));
        List<KnownPost> known = new ArrayList<>(store.all());
        Set<String> heard = new HashSet<>();
        known.forEach(post -> heard.add(post.post()));
        held.forEach((post, state) -> {
            if (state == KeyState.HOLDS && !heard.contains(post)) {
                known.add(new KnownPost(post, null, null, 0, List.of(), Numbers.of(List.of()), null));
            }
        });
        return known.stream()
                .map(post -> standing(
                        post,
                        names.getOrDefault(post.post(), post.post()),
                        held.getOrDefault(post.post(), KeyState.NONE),
                        now))
                .sorted(Comparator.comparing(Standing::post))
                .toList();
    }

    private Standing standing(KnownPost post, String name, KeyState key, Instant now) {
        LifeSign sign = post.sign();
        PostState state =
                sign == null ? PostState.of(null, Duration.ZERO, now) : PostState.of(sign.heardAt(), sign.every(), now);
        Account account = account(post, now);
        return new Standing(
                post.post(),
                name,
                state,
                key == KeyState.HOLDS || (key == KeyState.NONE && acceptsUnsealed),
                since(post, state),
                sign,
                post.lastReport(),
                account,
                key,
                sign == null ? Set.of() : Concern.of(sign, account));
    }

    private static @Nullable Instant since(KnownPost post, PostState state) {
        LifeSign sign = post.sign();
        return sign == null || state == PostState.UP ? post.upSince() : sign.heardAt();
    }

    private Account account(KnownPost post, Instant now) {
        return Account.due(post.claims(), now)
                .map(claim -> account(post, claim))
                .orElse(Account.OPEN);
    }

    private Account account(KnownPost post, Claim claim) {
        List<Span> gaps = Account.gaps(claim, post.vouchedFrom(), post.arrived());
        return new Account(gaps, contents(post, claim));
    }

    private Account.Contents contents(KnownPost post, Claim claim) {
        if (claim.isNothing()
                || !post.arrived().missing(claim.from(), claim.to()).isEmpty()) {
            return Account.Contents.NOT_KNOWN;
        }
        if (claim.equals(agreed.get(post.post()))) {
            return Account.Contents.AGREE;
        }
        List<String> eventIds = store.eventIds(post.post(), claim);
        if (eventIds.size() != claim.to() - claim.from() + 1) {
            return Account.Contents.NOT_KNOWN;
        }
        if (!claim.isOf(eventIds)) {
            return Account.Contents.DIFFER;
        }
        agreed.put(post.post(), claim);
        return Account.Contents.AGREE;
    }
}
