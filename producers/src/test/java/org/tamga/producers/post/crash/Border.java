package org.tamga.producers.post.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.tamga.producers.post.Samples;
import org.tamga.producers.post.link.Carrier;
import org.tamga.producers.post.link.Dispatch;
import org.tamga.producers.post.link.LinkException;
import org.tamga.producers.post.outbox.BrokenOutboxException;
import org.tamga.producers.post.outbox.Draft;
import org.tamga.producers.post.outbox.NewReport;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.ReceiptsRead;
import org.tamga.producers.post.outbox.Request;
import org.tamga.producers.post.outbox.SavedReport;
import org.tamga.producers.post.outbox.Saving;
import org.tamga.producers.post.outbox.Settlement;
import org.tamga.producers.post.outbox.State;

/**
 * A post, its officer and its centre over one directory: the outbox in {@code post}, what the officer was shown as saved
 * in {@code shown}, what has arrived at the centre in {@code centre}, a line each. Whoever reads the directory as it was
 * at any moment can go on from there.
 */
final class Border implements AutoCloseable {
    static final int REQUESTS = 9;

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LONG = Duration.ofDays(1);

    private final Path root;
    private Outbox outbox;
    private Dispatch dispatch;
    private long nanos;

    Border(Path root) throws BrokenOutboxException {
        this.root = root;
        this.outbox = Outbox.open(root.resolve("post"));
        this.dispatch = dispatch();
    }

    /** A shift that has everything in it that writes: first start, reports of both lanes, lost receipts, a restart. */
    public static void main(String[] arguments) throws Exception {
        try (Border border = new Border(Path.of(arguments[0]))) {
            border.ask(1);
            border.send(true);
            border.ask(2);
            border.ask(3);
            border.outbox.keep(new Draft("draft", "seizure", "{\"note\":\"half\"}", NOON));
            border.send(true);
            border.receive(2);
            border.send(false); // arrives; the acknowledgement does not come
            border.ask(4);
            border.restart();
            border.ask(5);
            border.outbox.dropDraft("draft");
            border.send(true);
            border.receive(1);
            border.ask(6);
            border.waitLong();
            border.send(true); // again, what has no receipt
            border.receive(Integer.MAX_VALUE);
            border.outbox.forget(Duration.ofDays(1), NOON.plus(Duration.ofDays(2)));
            for (int request = 7; request <= REQUESTS; request++) {
                border.ask(request);
            }
            border.settleAll();
        }
    }

    /** Asks for a report to be saved, or whether it is; notes what is shown. */
    void ask(int request) {
        NewReport report = request % 3 == 0 ? Samples.sighting() : Samples.seizure();
        Saving saving = outbox.save(report, Request.of("request-" + request, "body " + request), NOON);
        SavedReport saved =
                saving instanceof Saving.Repeated repeated ? repeated.report() : ((Saving.Saved) saving).report();
        note("shown", request + " " + saved.eventId());
    }

    /** By request; a request shown as two different reports is refused. */
    Map<Integer, String> shown() {
        Map<Integer, String> shown = new LinkedHashMap<>();
        for (String line : lines("shown")) {
            String[] parts = line.split(" ");
            String before = shown.put(Integer.parseInt(parts[0]), parts[1]);
            if (before != null && !before.equals(parts[1])) {
                throw new AssertionError("request " + parts[0] + " was saved twice");
            }
        }
        return shown;
    }

    /** Event ids in the order in which they came; one that came twice stands there twice. */
    List<String> arrived() {
        return receipts().stream().map(Settlement::eventId).toList();
    }

    /** What is in the outbox, settled or not. */
    List<String> held() {
        List<String> held = new ArrayList<>();
        outbox.bySequence(
                        LongStream.rangeClosed(1, outbox.lastSequence()).boxed().toList())
                .forEach(report -> held.add(report.eventId()));
        return held;
    }

    long settled() {
        return outbox.counts().get(State.ACCEPTED);
    }

    /** Until every report has its receipt, over a link that works. */
    void settleAll() {
        for (int round = 0; round < 20 && !outbox.unsettledAfter(0, 1).isEmpty(); round++) {
            send(true);
            receive(Integer.MAX_VALUE);
            waitLong();
        }
    }

    private void restart() throws BrokenOutboxException {
        outbox.close();
        outbox = Outbox.open(root.resolve("post"));
        dispatch = dispatch();
    }

    /** Until what has no receipt is sent again. */
    void waitLong() {
        nanos += LONG.toNanos();
    }

    void send(boolean isAcknowledged) {
        try {
            dispatch.step(new Centre(isAcknowledged));
        } catch (LinkException lost) {
            // goes again
        }
    }

    void receive(int atMost) {
        List<Settlement> all = receipts();
        int from = outbox.nextReceipt("cluster", 0).orElse(0L).intValue();
        int to = (int) Math.min(all.size(), (long) from + atMost);
        dispatch.settle(all.subList(from, to), new ReceiptsRead("cluster", 0, to));
    }

    private List<Settlement> receipts() {
        return lines("centre").stream()
                .map(line -> line.split(" "))
                .map(parts -> new Settlement(
                        Long.parseLong(parts[0]),
                        parts[1],
                        Integer.parseInt(parts[2]),
                        Settlement.Verdict.ACCEPTED,
                        null,
                        null))
                .toList();
    }

    private Dispatch dispatch() {
        return new Dispatch(outbox, Clock.fixed(NOON, ZoneOffset.UTC), () -> nanos);
    }

    private void note(String file, String line) {
        try {
            Files.writeString(root.resolve(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A line that a crash cut off was not shown, and has not arrived. */
    private List<String> lines(String file) {
        try {
            Path path = root.resolve(file);
            String text = Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        outbox.close();
    }

    private final class Centre implements Carrier {
        private final boolean isAcknowledging;

        Centre(boolean isAcknowledging) {
            this.isAcknowledging = isAcknowledging;
        }

        @Override
        public Carried send(List<SavedReport> reports) throws LinkException {
            for (SavedReport report : reports) {
                note("centre", report.sequence() + " " + report.eventId() + " " + report.revision());
            }
            if (!isAcknowledging) {
                throw new LinkException("the acknowledgement was lost");
            }
            return new Carried(reports.stream().map(SavedReport::sequence).toList(), List.of());
        }

        @Override
        public void close() {}
    }
}
