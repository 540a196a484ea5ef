package org.tamga.alerting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.posts.Claim;
import org.tamga.alerting.posts.HeardClaim;
import org.tamga.alerting.posts.KnownPost;
import org.tamga.alerting.posts.LifeSign;
import org.tamga.alerting.posts.Numbers;
import org.tamga.alerting.posts.Span;

/** Reads what is known of posts. */
final class PostRows {
    static final RowMapper<Span> SPAN =
            (row, context) -> new Span(row.getLong("from_number"), row.getLong("to_number"));

    private static final RowMapper<KnownSign> SIGN = (row, context) -> known(row);
    private static final RowMapper<HeardClaim> CLAIM = (row, context) -> new HeardClaim(
            Instant.ofEpochMilli(row.getLong("heard_at")),
            new Claim(row.getLong("from_number"), row.getLong("to_number"), row.getString("digest")));

    private final Handle handle;

    PostRows(Handle handle) {
        this.handle = handle;
    }

    /** A post's last sign of life, and what it came to together with those before it. */
    record KnownSign(LifeSign sign, Instant upSince, long vouchedFrom) {}

    private record Latest(String post, Instant arrivedAt) {}

    List<KnownPost> all() {
        Map<String, KnownSign> signs = new TreeMap<>();
        handle.createQuery("select * from post_sign")
                .map(SIGN)
                .forEach(known -> signs.put(known.sign().post(), known));
        Map<String, List<HeardClaim>> claims = lists("select * from post_claim order by post, heard_at", CLAIM);
        Map<String, List<Span>> arrived = lists("select * from post_arrived order by post, from_number", SPAN);
        Map<String, Instant> latest = new TreeMap<>();
        handle.createQuery("select post, arrived_at from post_latest")
                .map((row, context) ->
                        new Latest(row.getString("post"), Instant.ofEpochMilli(row.getLong("arrived_at"))))
                .forEach(one -> latest.put(one.post(), one.arrivedAt()));
        TreeSet<String> posts = new TreeSet<>(signs.keySet());
        posts.addAll(latest.keySet());
        return posts.stream()
                .map(post -> {
                    KnownSign known = signs.get(post);
                    return new KnownPost(
                            post,
                            known == null ? null : known.sign(),
                            known == null ? null : known.upSince(),
                            known == null ? 0 : known.vouchedFrom(),
                            claims.getOrDefault(post, List.of()),
                            Numbers.of(arrived.getOrDefault(post, List.of())),
                            latest.get(post));
                })
                .toList();
    }

    Optional<KnownSign> sign(String post) {
        return handle.createQuery("select * from post_sign where post = :post")
                .bind("post", post)
                .map(SIGN)
                .findOne();
    }

    /** The earliest heard first. */
    List<HeardClaim> claims(String post) {
        return handle.createQuery("select * from post_claim where post = :post order by heard_at")
                .bind("post", post)
                .map(CLAIM)
                .list();
    }

    List<String> eventIds(String post, Claim claim) {
        return handle.createQuery("select event_id from post_report where post = :post and number between :from and :to"
                        + " order by number")
                .bind("post", post)
                .bind("from", claim.from())
                .bind("to", claim.to())
                .mapTo(String.class)
                .list();
    }

    private <T> Map<String, List<T>> lists(String sql, RowMapper<T> mapper) {
        Map<String, List<T>> lists = new TreeMap<>();
        handle.createQuery(sql)
                .map((row, context) -> Map.entry(row.getString("post"), mapper.map(row, context)))
                .forEach(entry -> lists.computeIfAbsent(entry.getKey(), post -> new ArrayList<>())
                        .add(entry.getValue()));
        return lists;
    }

    private static KnownSign known(ResultSet row) throws SQLException {
        Long oldest = number(row, "oldest_waiting");
        LifeSign sign = new LifeSign(
                row.getString("post"),
                Instant.ofEpochMilli(row.getLong("heard_at")),
                Instant.ofEpochMilli(row.getLong("sent_at")),
                number(row, "clock_offset"),
                row.getLong("last_number"),
                row.getLong("waiting"),
                oldest == null ? null : Instant.ofEpochMilli(oldest),
                new Claim(row.getLong("claim_from"), row.getLong("claim_to"), row.getString("claim_digest")),
                row.getString("version"),
                row.getLong("free_bytes"),
                row.getInt("every_seconds"));
        return new KnownSign(sign, Instant.ofEpochMilli(row.getLong("up_since")), row.getLong("vouched_from"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
