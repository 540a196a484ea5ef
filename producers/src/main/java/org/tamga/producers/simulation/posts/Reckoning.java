package org.tamga.producers.simulation.posts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.tamga.producers.post.outbox.SavedReport;
import org.tamga.producers.post.outbox.State;

/**
 * One post's reports, held against what the centre has of them: saved = accepted + refused + waiting, and every number is
 * on a topic, for one report.
 *
 * @param saved how many the post has
 * @param sent of them, those on a topic of the centre
 * @param copies records on the topics beyond one for each report: sent again, for want of an answer or a receipt
 * @param accepted have the centre's receipt
 * @param refused reports by the centre's reason
 * @param waiting have no receipt
 * @param gaps numbers that are on no topic
 * @param doubles numbers under which the topics have another report
 * @param longestWait from saved to receipt; zero before the first receipt
 */
record Reckoning(
        String post,
        long saved,
        long sent,
        long copies,
        long accepted,
        Map<String, Long> refused,
        long waiting,
        List<Long> gaps,
        List<Long> doubles,
        Duration longestWait) {
    private static final long AT_ONCE = 1_000;

    Reckoning {
        refused = Map.copyOf(refused);
        gaps = List.copyOf(gaps);
        doubles = List.copyOf(doubles);
    }

    static Reckoning of(SimulatedPost post, Received received) {
        Count count = new Count(post.checkpoint().id(), received);
        long last = post.outbox().lastSequence();
        for (long from = 1; from <= last; from += AT_ONCE) {
            long to = Math.min(last, from + AT_ONCE - 1);
            post.outbox()
                    .bySequence(LongStream.rangeClosed(from, to).boxed().toList())
                    .forEach(count::add);
        }
        return count.reckoning();
    }

    /** Whether a report is missing at the centre or its fate is not known, or two have one number. */
    boolean isBroken() {
        return waiting > 0 || !gaps.isEmpty() || !doubles.isEmpty();
    }

    long refusedInAll() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    private static final class Count {
        private final String post;
        private final Received received;
        private final Map<String, Long> refused = new TreeMap<>();
        private final List<Long> gaps = new ArrayList<>();
        private final List<Long> doubles = new ArrayList<>();
        private long saved;
        private long sent;
        private long copies;
        private long accepted;
        private long waiting;
        private Duration longestWait = Duration.ZERO;

        Count(String post, Received received) {
            this.post = post;
            this.received = received;
        }

        void add(SavedReport report) {
            saved++;
            arrived(report, received.of(post, report.sequence()));
            if (report.state() == State.ACCEPTED) {
                accepted++;
            } else if (report.state() == State.REFUSED) {
                refused.merge(String.valueOf(report.reason()), 1L, Long::sum);
            } else {
                waiting++;
            }
            @Nullable Instant settledAt = report.settledAt();
            if (settledAt != null) {
                Duration wait = Duration.between(report.savedAt(), settledAt);
                longestWait = wait.compareTo(longestWait) > 0 ? wait : longestWait;
            }
        }

        private void arrived(SavedReport report, Received.Copies there) {
            String ours = Received.what(report.eventId(), report.revision());
            if (there.what().contains(ours)) {
                sent++;
                copies += there.records() - 1;
            } else {
                gaps.add(report.sequence());
            }
            if (there.what().stream().anyMatch(what -> !what.equals(ours))) {
                doubles.add(report.sequence());
            }
        }

        Reckoning reckoning() {
            return new Reckoning(post, saved, sent, copies, accepted, refused, waiting, gaps, doubles, longestWait);
        }
    }
}
