package org.tamga.producers.simulation.posts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What came of many posts.
 *
 * @param again reports handed in once more, as people and programs do; saved once
 * @param unassigned reports that no post makes, which nobody sent
 * @param refusedThere reports that a post did not take
 * @param outages how often a link was down
 * @param longestOutage in the region's time
 * @param longestDown by this computer's clock
 */
public record Outcome(
        List<Reckoning> posts,
        long again,
        long unassigned,
        long refusedThere,
        int outages,
        Duration longestOutage,
        Duration longestDown) {
    public Outcome {
        posts = List.copyOf(posts);
    }

    /** Whether a report is missing at the centre or its fate is not known, or two have one number. */
    public boolean isBroken() {
        return posts.stream().anyMatch(Reckoning::isBroken);
    }

    /** For the user, a figure a line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        line(lines, "posts", posts.size(), count(post -> post.saved() > 0 ? 1 : 0) + " of them with reports");
        line(
                lines,
                "reports saved",
                sum(Reckoning::saved),
                again + " were handed in twice, " + refusedThere + " not taken by the post, " + unassigned
                        + " of no post");
        line(lines, "sent", sum(Reckoning::sent), count(Reckoning::copies) + " records more, sent again");
        line(lines, "accepted", sum(Reckoning::accepted), longestWait());
        line(lines, "refused", sum(Reckoning::refusedInAll), reasons());
        line(lines, "without a receipt", sum(Reckoning::waiting), which(post -> post.waiting()));
        line(
                lines,
                "gaps",
                sum(post -> post.gaps().size()),
                which(post -> post.gaps().size()));
        line(
                lines,
                "numbers with two reports",
                sum(post -> post.doubles().size()),
                which(post -> post.doubles().size()));
        line(
                lines,
                "outages",
                outages,
                outages == 0 ? "" : "the longest " + words(longestOutage) + " there, " + words(longestDown) + " here");
        return lines;
    }

    /** The same for each post, as a CSV table. */
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("post,saved,sent,copies,accepted,refused,waiting,gaps,doubles,longest_wait_ms");
        posts.forEach(post -> lines.add(String.join(
                ",",
                post.post(),
                String.valueOf(post.saved()),
                String.valueOf(post.sent()),
                String.valueOf(post.copies()),
                String.valueOf(post.accepted()),
                String.valueOf(post.refusedInAll()),
                String.valueOf(post.waiting()),
                String.valueOf(post.gaps().size()),
                String.valueOf(post.doubles().size()),
                String.valueOf(post.longestWait().toMillis()))));
        return lines;
    }

    private String longestWait() {
        return posts.stream()
                .max(Comparator.comparing(Reckoning::longestWait))
                .filter(post -> !post.longestWait().isZero())
                .map(post ->
                        "the longest wait from saved to receipt " + words(post.longestWait()) + ", at " + post.post())
                .orElse("");
    }

    private String reasons() {
        Map<String, Long> reasons = new TreeMap<>();
        posts.forEach(post -> post.refused().forEach((reason, number) -> reasons.merge(reason, number, Long::sum)));
        return reasons.entrySet().stream()
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
    }

    private String which(ToLongFunction<Reckoning> number) {
        return posts.stream()
                .filter(post -> number.applyAsLong(post) > 0)
                .limit(5)
                .map(post -> post.post() + " " + number.applyAsLong(post))
                .collect(Collectors.joining(", "));
    }

    private long sum(ToLongFunction<Reckoning> number) {
        return posts.stream().mapToLong(number).sum();
    }

    private String count(ToLongFunction<Reckoning> number) {
        return String.format(Locale.ROOT, "%,d", sum(number));
    }

    private static void line(List<String> lines, String what, long number, String more) {
        lines.add(String.format(Locale.ROOT, "%-26s%,12d   %s", what, number, more)
                .stripTrailing());
    }

    /** The two largest units. */
    static String words(Duration time) {
        if (time.toHours() >= 48) {
            return time.toDays() + " d " + time.toHoursPart() + " h";
        }
        if (time.toMinutes() >= 60) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toSeconds() >= 60
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0);
    }
}
