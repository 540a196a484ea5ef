package org.tamga.alerting.rest;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tamga.alerting.alert.Checkpoint;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.forecast.Forecasts;
import org.tamga.alerting.forecast.Foretold;
import org.tamga.alerting.forecast.Prospect;
import org.tamga.alerting.words.Foretelling;
import org.tamga.alerting.words.Words;

/** What is foretold of an alert, with the register's names. */
record Foresight(Supplier<Optional<Forecasts>> forecasts, Supplier<Collection<Checkpoint>> checkpoints, Clock clock) {

    /**
     * Where it may appear next, as places and times and as sentences.
     *
     * @param next empty if nothing is foretold
     * @param sentences in that case one, which says why
     */
    record Told(List<Prospect.Stop> next, List<String> sentences) {}

    Told on(Finding finding, Words words) {
        Optional<Forecasts> current = forecasts.get();
        Foretold foretold = Foretold.of(finding, current, clock.instant());
        return foretold instanceof Prospect prospect
                ? new Told(prospect.next(), Foretelling.of(prospect, current.orElseThrow(), this::crossing, words))
                : new Told(List.of(), List.of(Foretelling.nothing((Foretold.Nothing) foretold, words)));
    }

    private String crossing(String id) {
        String names = checkpoints.get().stream()
                .filter(checkpoint -> checkpoint.crossing().equals(id))
                .map(Checkpoint::name)
                .distinct()
                .collect(Collectors.joining(" – "));
        return names.isEmpty() ? id : names;
    }
}
