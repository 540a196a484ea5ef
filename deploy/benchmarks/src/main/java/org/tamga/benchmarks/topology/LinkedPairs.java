package org.tamga.benchmarks.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.tamga.benchmarks.traffic.Passage;
import org.tamga.benchmarks.traffic.Region;
import org.tamga.vocabulary.Checkpoint;

/** Vehicles of their own, each found with drugs at two countries' borders: the second hit must raise an alert. */
final class LinkedPairs {
    private static final long WEEK_MS = 7L * 24 * 3600 * 1000;

    private final List<Passage> firsts = new ArrayList<>();
    private final List<Passage> seconds = new ArrayList<>();

    /** @param time of the first hits, in milliseconds; the second ones are a week later */
    LinkedPairs(int count, String series, long time, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Checkpoint>> crossings = Region.bundled().crossings();
        for (int number = 0; number < count; number++) {
            Checkpoint here = crossings.get(random.nextInt(crossings.size())).get(0);
            Checkpoint there;
            do {
                there = crossings.get(random.nextInt(crossings.size())).get(1);
            } while (there.country().equals(here.country()) || there.crossing().equals(here.crossing()));
            String vehicle = here.country() + series + String.format("%06d", number);
            firsts.add(hit(vehicle, here, time, random));
            seconds.add(hit(vehicle, there, time + WEEK_MS, random));
        }
    }

    List<Passage> firsts() {
        return firsts;
    }

    List<Passage> seconds() {
        return seconds;
    }

    private static Passage hit(String vehicle, Checkpoint at, long time, SplittableRandom random) {
        return new Passage(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                vehicle,
                at.id(),
                at.crossing(),
                at.country(),
                at.latitude(),
                at.longitude(),
                time,
                true);
    }
}
