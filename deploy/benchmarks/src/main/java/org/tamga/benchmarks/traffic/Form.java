package org.tamga.benchmarks.traffic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** How the reports of the passages arrive. */
public enum Form {
    /** As they happened, each once. */
    IN_ORDER,
    /** As they do arrive: five in a hundred late by up to five days, posts silent for days, two in a hundred twice. */
    DISORDERED,
    /** The disordered ones in no order at all. */
    SHUFFLED;

    private static final int LATE_PERCENT = 5;
    private static final int TWICE_PERCENT = 2;
    private static final int SILENT_PERCENT = 20;
    private static final long FIVE_DAYS = TimeUnit.DAYS.toMillis(5);
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    /** The name on the command line and in the table, for example {@code "in-order"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param inOrder the passages, in order; not empty */
    public List<Passage> arrivals(List<Passage> inOrder, long seed) {
        return switch (this) {
            case IN_ORDER -> inOrder;
            case DISORDERED -> disordered(inOrder, seed);
            case SHUFFLED -> {
                List<Passage> shuffled = new ArrayList<>(disordered(inOrder, seed));
                Collections.shuffle(shuffled, new Random(seed));
                yield List.copyOf(shuffled);
            }
        };
    }

    private static List<Passage> disordered(List<Passage> inOrder, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Silence> silences = new HashMap<>();
        long start = inOrder.get(0).time();
        long period = inOrder.get(inOrder.size() - 1).time() - start + 1;
        List<Arrival> arrivals = new ArrayList<>(inOrder.size() + inOrder.size() / 40);
        for (Passage passage : inOrder) {
            Silence silence =
                    silences.computeIfAbsent(passage.checkpoint(), post -> Silence.random(start, period, random));
            long delay = random.nextInt(100) < LATE_PERCENT ? random.nextLong(FIVE_DAYS) : 0;
            long at = Math.max(passage.time() + delay, silence.until(passage.time()));
            arrivals.add(new Arrival(at, passage));
            if (random.nextInt(100) < TWICE_PERCENT) {
                arrivals.add(new Arrival(at + random.nextLong(DAY), passage));
            }
        }
        arrivals.sort(Comparator.comparingLong(Arrival::at)); // stable: what comes together comes in order
        return arrivals.stream().map(Arrival::passage).toList();
    }

    private record Arrival(long at, Passage passage) {}

    /** A time in which a post's link is down; what it reports then arrives together at its end. */
    private record Silence(long from, long to) {
        static Silence random(long start, long period, SplittableRandom random) {
            if (random.nextInt(100) >= SILENT_PERCENT) {
                return new Silence(0, 0);
            }
            long from = start + random.nextLong(period);
            return new Silence(from, from + DAY + random.nextLong(FIVE_DAYS - DAY));
        }

        long until(long time) {
            return time >= from && time < to ? to : time;
        }
    }
}
