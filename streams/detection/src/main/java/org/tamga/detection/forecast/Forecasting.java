package org.tamga.detection.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.tamga.detection.keys.Key;
import org.tamga.detection.report.Observation;

/**
 * Learns from histories where things appear next, and measures how often that is right: what was learnt from departures
 * before the last {@link #HELD_OUT} is held against those within it. All histories are shown twice, first to
 * {@link #learn}, then to {@link #measure}, in any order, several at a time.
 */
public final class Forecasting {
    /** Before the clock. */
    public static final Duration HELD_OUT = Duration.ofDays(30);

    private final Instant heldOutFrom;
    private final Transitions early = new Transitions();
    private final Transitions all = new Transitions();
    private NavigableMap<Departure, Outlook> learntEarly = new TreeMap<>();
    private Score score = Score.NONE;
    private Score scoreOfCaught = Score.NONE;

    /** @param clock of the back-test: its last event */
    public Forecasting(Instant clock) {
        heldOutFrom = clock.minus(HELD_OUT);
    }

    public void learn(List<Observation> history) {
        eachThing(history, (visits, caught) -> {
            synchronized (this) {
                eachStep(visits, (was, next) -> {
                    all.add(was.from(), next.crossing(), was.until(next));
                    if (next.first().isBefore(heldOutFrom)) {
                        early.add(was.from(), next.crossing(), was.until(next));
                    }
                });
            }
        });
    }

    /** Everything has been learnt. */
    public void learnt() {
        learntEarly = early.outlooks();
    }

    public void measure(List<Observation> history) {
        eachThing(history, (visits, caught) -> {
            synchronized (this) {
                eachStep(visits, (was, next) -> measure(was, next, caught));
            }
        });
    }

    private void measure(Visit was, Visit next, boolean caught) {
        Outlook forecast = learntEarly.get(was.from());
        if (forecast != null && !was.last().isBefore(heldOutFrom)) {
            score = score.and(forecast, was, next);
            scoreOfCaught = caught ? scoreOfCaught.and(forecast, was, next) : scoreOfCaught;
        }
    }

    /** What follows after each departure, learnt from everything. */
    public NavigableMap<Departure, Outlook> outlooks() {
        return all.outlooks();
    }

    public Score score() {
        return score;
    }

    /** The same, of things with at least one find. */
    public Score scoreOfCaught() {
        return scoreOfCaught;
    }

    private static void eachThing(List<Observation> history, BiConsumer<List<Visit>, Boolean> each) {
        if (history.isEmpty() || !history.get(0).key().kind().moves()) {
            return;
        }
        Map<Key, List<Observation>> things = history.stream().collect(Collectors.groupingBy(Observation::identity));
        things.values()
                .forEach(thing -> each.accept(Visit.of(thing), thing.stream().anyMatch(Observation::isHit)));
    }

    private static void eachStep(List<Visit> visits, BiConsumer<Visit, Visit> each) {
        for (int i = 1; i < visits.size(); i++) {
            each.accept(visits.get(i - 1), visits.get(i));
        }
    }
}
