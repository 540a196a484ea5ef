package org.tamga.producers.post.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.producers.post.Samples;
import org.tamga.producers.post.outbox.BrokenOutboxException;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.ReceiptsRead;
import org.tamga.producers.post.outbox.SavedReport;
import org.tamga.producers.post.outbox.Saving;
import org.tamga.producers.post.outbox.Settlement;
import org.tamga.producers.post.outbox.State;

/**
 * The outbox and what sends from it against a plain model in memory: which reports were saved, and which the centre has.
 * Random steps of saving, sending over a link that loses batches and acknowledgements, receipts that come late, twice or
 * never, crashes, and a clock that jumps. In the end, with a good link, every report ever shown as saved is at the
 * centre and settled, and nothing else is.
 */
final class OutboxModelTest {
    private static final long SEED = Long.getLong("tamga.seed", 20261123L);
    private static final int RUNS = Integer.getInteger("tamga.seeds", 60);
    private static final int STEPS = 60;

    @TempDir
    private Path folder;

    @Test
    void everyReportShownAsSavedArrivesExactlyOnceInEffect() throws Exception {
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            new World(folder.resolve("run-" + run), new Random(seed), "seed " + seed).live();
        }
    }

    /** One post and one centre. */
    private static final class World {
        private final Path folder;
        private final Random random;
        private final String name;
        private final Map<Long, String> saved = new HashMap<>();
        private final Set<String> atCentre = new HashSet<>();
        private final List<Settlement> receipts = new ArrayList<>();
        private long nanos;
        private Instant wall = Instant.parse("2026-03-01T12:00:00Z");
        private int read;
        private Outbox outbox;
        private Dispatch dispatch;
        private boolean goodLink;

        World(Path folder, Random random, String name) throws BrokenOutboxException {
            this.folder = folder;
            this.random = random;
            this.name = name;
            this.outbox = Outbox.open(folder);
            this.dispatch = dispatch();
        }

        void live() throws Exception {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(8)) {
                    case 0, 1 -> save();
                    case 2, 3 -> send();
                    case 4 -> receive();
                    case 5 -> nanos += random.nextLong(Awaited.PATIENCE.toNanos() * 2);
                    case 6 -> wall = wall.plus(Duration.ofHours(random.nextLong(200_000) - 100_000));
                    default -> crash();
                }
                check();
            }
            settleAll();
            assertThat(atCentre).as(name).isEqualTo(Set.copyOf(saved.values()));
            assertThat(outbox.counts().get(State.ACCEPTED)).as(name).isEqualTo(saved.size());
            outbox.close();
        }

        private void save() {
            var report = random.nextBoolean() ? Samples.seizure() : Samples.sighting();
            if (outbox.save(report, null, wall) instanceof Saving.Saved shown) {
                saved.put(shown.report().sequence(), shown.report().eventId());
            }
        }

        private void send() {
            try {
                dispatch.step(new Centre());
            } catch (LinkException down) {
                // tried again later
            }
        }

        private void receive() {
            int some = goodLink ? receipts.size() : Math.min(receipts.size(), read + random.nextInt(4));
            dispatch.settle(List.copyOf(receipts.subList(read, some)), new ReceiptsRead("cluster", 0, some));
            read = some;
        }

        private void crash() throws BrokenOutboxException {
            outbox.close();
            outbox = Outbox.open(folder);
            dispatch = dispatch();
            read = outbox.nextReceipt("cluster", 0).orElse(0L).intValue();
        }

        /** What is neither at the centre nor waiting has been lost. */
        private void check() {
            Set<String> safe = new HashSet<>(atCentre);
            outbox.unsettledAfter(0, Integer.MAX_VALUE).forEach(report -> safe.add(report.eventId()));
            assertThat(safe).as(name).containsAll(saved.values());
        }

        private void settleAll() throws LinkException {
            goodLink = true;
            for (int round = 0; round < 100 && outbox.counts().get(State.ACCEPTED) < saved.size(); round++) {
                while (dispatch.step(new Centre()) > 0) {
                    // until nothing waits
                }
                receive();
                nanos += Awaited.PATIENCE.toNanos() << 7;
            }
        }

        private Dispatch dispatch() {
            return new Dispatch(outbox, Clock.fixed(wall, ZoneOffset.UTC), () -> nanos);
        }

        /** Loses whole batches, halves of them, acknowledgements, and receipts. */
        private final class Centre implements Carrier {
            @Override
            public Carried send(List<SavedReport> reports) throws LinkException {
                int fate = goodLink ? 9 : random.nextInt(10);
                if (fate == 0) {
                    throw new LinkException("nothing arrived");
                }
                int arrived = fate == 1 ? reports.size() / 2 : reports.size();
                for (SavedReport report : reports.subList(0, arrived)) {
                    atCentre.add(report.eventId());
                    if (fate != 2) {
                        receipts.add(new Settlement(
                                report.sequence(),
                                report.eventId(),
                                report.revision(),
                                Settlement.Verdict.ACCEPTED,
                                null,
                                null));
                    }
                }
                if (fate <= 3 && fate != 2) {
                    throw new LinkException("the acknowledgement was lost");
                }
                return new Carried(reports.stream().map(SavedReport::sequence).toList(), List.of());
            }

            @Override
            public void close() {}
        }
    }
}
