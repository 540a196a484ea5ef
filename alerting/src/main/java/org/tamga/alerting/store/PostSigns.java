package org.tamga.alerting.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.posts.Account;
import org.tamga.alerting.posts.Claim;
import org.tamga.alerting.posts.LifeSign;
import org.tamga.alerting.posts.PostState;

/** Takes signs of life into the store: the latest of each post, and the claims that are still to be looked at. */
final class PostSigns {
    private final Handle handle;
    private final PostRows rows;

    PostSigns(Handle handle) {
        this.handle = handle;
        this.rows = new PostRows(handle);
    }

    PostStore.Heard take(List<LifeSign> signs) {
        int older = 0;
        int stale = 0;
        for (LifeSign sign : signs) {
            Optional<PostRows.KnownSign> known = rows.sign(sign.post());
            if (known.isPresent() && !sign.heardAt().isAfter(known.get().sign().heardAt())) {
                older++;
            } else if (!sign.fresh(known.map(PostRows.KnownSign::sign).orElse(null))) {
                stale++;
            } else {
                write(sign, known.orElse(null));
                claim(sign);
            }
        }
        return new PostStore.Heard(signs.size() - older - stale, older, stale);
    }

    private void write(LifeSign sign, PostRows.@Nullable KnownSign known) {
        handle.createUpdate("delete from post_sign where post = :post")
                .bind("post", sign.post())
                .execute();
        Claim claim = sign.claim();
        handle.createUpdate("insert into post_sign (post, heard_at, sent_at, up_since, clock_offset, last_number,"
                        + " waiting, oldest_waiting, claim_from, claim_to, claim_digest, vouched_from, version,"
                        + " free_bytes, every_seconds) values (:post, :heard, :sent, :up, :offset, :last, :waiting,"
                        + " :oldest, :from, :to, :digest, :vouched, :version, :free, :every)")
                .bind("post", sign.post())
                .bind("heard", sign.heardAt().toEpochMilli())
                .bind("sent", sign.sentAt().toEpochMilli())
                .bind("up", upSince(sign, known).toEpochMilli())
                .bindByType("offset", sign.clockOffsetMillis(), Long.class)
                .bind("last", sign.lastNumber())
                .bind("waiting", sign.waiting())
                .bindByType("oldest", millis(sign.oldestWaiting()), Long.class)
                .bind("from", claim.from())
                .bind("to", claim.to())
                .bind("digest", claim.digest())
                .bind("vouched", vouchedFrom(claim, known))
                .bind("version", sign.version())
                .bind("free", sign.freeBytes())
                .bind("every", sign.everySeconds())
                .execute();
    }

    private static Instant upSince(LifeSign sign, PostRows.@Nullable KnownSign known) {
        if (known == null) {
            return sign.heardAt();
        }
        LifeSign before = known.sign();
        return PostState.upBetween(before.heardAt(), before.every(), sign.heardAt()) ? known.upSince() : sign.heardAt();
    }

    private static long vouchedFrom(Claim claim, PostRows.@Nullable KnownSign known) {
        long before = known == null ? 0 : known.vouchedFrom();
        if (claim.isNothing() || before == 0) {
            return Math.max(claim.from(), before);
        }
        return Math.min(claim.from(), before);
    }

    /** A claim said again keeps the time when it was first heard: its grace has been running since. */
    private void claim(LifeSign sign) {
        Claim claim = sign.claim();
        boolean isNew = rows.claims(sign.post()).stream()
                .reduce((earlier, later) -> later)
                .map(latest -> !latest.claim().equals(claim))
                .orElse(!claim.isNothing());
        if (isNew) {
            handle.createUpdate("insert into post_claim (post, heard_at, from_number, to_number, digest)"
                            + " values (:post, :heard, :from, :to, :digest)")
                    .bind("post", sign.post())
                    .bind("heard", sign.heardAt().toEpochMilli())
                    .bind("from", claim.from())
                    .bind("to", claim.to())
                    .bind("digest", claim.digest())
                    .execute();
        }
        // the latest of those whose grace is over is the one to look at: those before it never will be again
        handle.createUpdate("delete from post_claim where post = :post and heard_at < (select max(due.heard_at)"
                        + " from post_claim due where due.post = :post and due.heard_at <= :over)")
                .bind("post", sign.post())
                .bind("over", sign.heardAt().minus(Account.GRACE).toEpochMilli())
                .execute();
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
