package org.tamga.topology.backtest.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** With what result an officer closed an alert. */
public enum Outcome {
    CONFIRMED,
    FALSE_ALERT,
    DUPLICATE,
    INFORMATION_ONLY;

    /** The word in files, for example {@code "false-alert"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In upper or lower case, with hyphens or underscores. */
    static Optional<Outcome> of(String word) {
        String id = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values())
                .filter(outcome -> outcome.id().equals(id))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Outcome::id).collect(Collectors.joining(", "));
    }
}
