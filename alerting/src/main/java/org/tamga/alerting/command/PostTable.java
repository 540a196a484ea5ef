package org.tamga.alerting.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The posts for a person to read: what wants looking at first. */
final class PostTable {
    private static final String ROW = "%-18s  %-6s  %-17s  %-17s  %7s  %-7s  %s";
    private static final int MOST_SPANS = 3;
    private static final int MINUTES_UP_TO = 120;

    private PostTable() {}

    static void print(JsonNode answer, PrintWriter out) {
        JsonNode posts = answer.path("posts");
        if (posts.isEmpty()) {
            out.println("No posts.");
            return;
        }
        out.println(row("POST", "STATE", "SINCE", "LAST REPORT", "WAITING", "KEY", "REMARKS"));
        Instant at = Instant.parse(answer.path("at").asText());
        for (JsonNode post : posts) {
            out.println(row(
                    post.path("post").asText(),
                    lower(post.path("state")),
                    minute(post.path("since")),
                    minute(post.path("lastReport")),
                    post.hasNonNull("waiting") ? post.path("waiting").asText() : "-",
                    lower(post.path("key")),
                    remarks(post, at)));
        }
        out.println(counts(answer.path("counts")));
    }

    private static String row(Object... columns) {
        return String.format(Locale.ROOT, ROW, columns).stripTrailing();
    }

    private static String counts(JsonNode counts) {
        StringJoiner words = new StringJoiner(", ", "", ".");
        counts.properties()
                .forEach(count -> words.add(
                        count.getValue().asText() + " " + count.getKey().toLowerCase(Locale.ROOT)));
        return words.toString();
    }

    private static String remarks(JsonNode post, Instant at) {
        List<String> remarks = new ArrayList<>();
        long gaps = post.path("gaps").path("count").asLong();
        if (gaps > 0) {
            remarks.add((gaps == 1 ? "1 report" : gaps + " reports") + " never came: "
                    + spans(post.path("gaps").path("spans")));
        }
        if (post.path("contents").asText().equals("DIFFER")) {
            remarks.add("numbers agree, contents differ");
        }
        if (post.hasNonNull("oldestWaiting")) {
            Instant oldest = Instant.parse(post.path("oldestWaiting").asText());
            remarks.add("oldest waits " + length(Duration.between(oldest, at)));
        }
        for (JsonNode concern : post.path("concerns")) {
            if (concern.asText().equals("CLOCK_OFF")) {
                remarks.add(clock(post.path("clockOffsetMillis").asLong()));
            } else if (concern.asText().equals("LOW_DISK")) {
                remarks.add((post.path("freeBytes").asLong() >> 20) + " MiB free");
            }
        }
        return String.join("; ", remarks);
    }

    /** The offset is what has to be added to the post's clock: one that is behind has a positive one. */
    private static String clock(long offsetMillis) {
        return "clock " + length(Duration.ofMillis(Math.abs(offsetMillis))) + (offsetMillis > 0 ? " slow" : " fast");
    }

    private static String spans(JsonNode spans) {
        StringJoiner words = new StringJoiner(", ");
        for (int i = 0; i < Math.min(MOST_SPANS, spans.size()); i++) {
            long from = spans.get(i).path("from").asLong();
            long to = spans.get(i).path("to").asLong();
            words.add(from == to ? String.valueOf(from) : from + "-" + to);
        }
        return words + (spans.size() > MOST_SPANS ? ", …" : "");
    }

    private static String length(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        if (minutes < 2) {
            return Math.max(0, duration.toSeconds()) + " s";
        }
        if (minutes < MINUTES_UP_TO) {
            return minutes + " min";
        }
        return duration.toHours() < 48 ? duration.toHours() + " h" : duration.toDays() + " d";
    }

    private static String lower(JsonNode word) {
        return word.asText().toLowerCase(Locale.ROOT);
    }

    private static String minute(JsonNode time) {
        String text = time.asText();
        return text.length() < 16 ? "-" : text.substring(0, 16).replace('T', ' ') + "Z";
    }
}
