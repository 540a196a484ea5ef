package org.tamga.benchmarks.contestants;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.tamga.benchmarks.contestants.esper.EsperContestant;
import org.tamga.benchmarks.contestants.flink.FlinkContestant;
import org.tamga.benchmarks.contestants.siddhi.SiddhiContestant;
import org.tamga.benchmarks.contestants.tamga.TamgaContestant;

/** All who take part, and what none of them can be faster than. */
public final class Contestants {
    private static final List<Contestant> ALL = List.of(
            new TamgaContestant(),
            new FlinkContestant("flink-1h", Duration.ofHours(1)),
            new FlinkContestant("flink-5d", Duration.ofDays(5)),
            new EsperContestant(),
            new SiddhiContestant());

    private static final Contestant PLAIN = new MapOfLists();

    private Contestants() {}

    public static List<Contestant> all() {
        return ALL;
    }

    /** @param id as in {@link Contestant#id()} */
    public static Contestant of(String id) {
        return Stream.concat(ALL.stream(), Stream.of(PLAIN))
                .filter(contestant -> contestant.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("contestant: " + id + " is not among "
                        + ALL.stream().map(Contestant::id).toList() + ", nor " + PLAIN.id()));
    }
}
