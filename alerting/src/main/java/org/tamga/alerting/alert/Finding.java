package org.tamga.alerting.alert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What detection says of an alert, as of one revision.
 *
 * @param revision counts the alert's changes, from 1
 * @param supersededBy the alert that took this one's place; null unless superseded
 * @param anchor the events that give the alert its identity, in order
 * @param evidence the events that made it fire, in order of time
 * @param about every thing and person that it is about, the anchor's first; empty for traffic and channels, and in
 *     findings that were stored before it was told
 * @param operation the operation to whose owners it is kept; null if there is none
 * @param confidence how sure it is; null if detection did not say
 * @param impact how much is at stake; null if detection did not say
 * @param quiet true if the change is to be recorded without calling an officer
 */
public record Finding(
        String alertId,
        int revision,
        Change change,
        String pattern,
        int ruleVersion,
        Severity severity,
        @Nullable String supersededBy,
        Subject subject,
        List<String> anchor,
        List<Evidence> evidence,
        List<Reason> reasons,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Key> about,
        @Nullable String operation,
        @Nullable Assessment confidence,
        @Nullable Assessment impact,
        Instant detectedAt,
        boolean quiet) {
    /** The pattern that says of a key that it is seen too often to be one thing, and so of the data, not of smuggling. */
    public static final String SEEN_TOO_OFTEN = "seen-too-often";

    private static final String CHANNEL = "channel";

    /** The same, but for the alert that took its place. */
    public Finding succeededBy(@Nullable String successor) {
        return Objects.equals(successor, supersededBy)
                ? this
                : new Finding(
                        alertId,
                        revision,
                        change,
                        pattern,
                        ruleVersion,
                        severity,
                        successor,
                        subject,
                        anchor,
                        evidence,
                        reasons,
                        about,
                        operation,
                        confidence,
                        impact,
                        detectedAt,
                        quiet);
    }

    @JsonIgnore
    public boolean open() {
        return change.open();
    }

    /** Whether it is of an exercise. */
    @JsonIgnore
    public boolean exercise() {
        return evidence.stream().anyMatch(Evidence::exercise);
    }

    /** Whether it says that what it is about was seen too often in a day to be one thing. */
    @JsonIgnore
    public boolean ofTooOften() {
        return pattern.equals(SEEN_TOO_OFTEN);
    }

    /** Ids of the evidence in lower case, sorted. */
    public Set<String> evidenceIds() {
        return sorted(evidence, piece -> piece.eventId().toLowerCase(Locale.ROOT));
    }

    /** Whether it says that alerts belong together. */
    @JsonIgnore
    public boolean ofChannel() {
        return pattern.equals(CHANNEL);
    }

    /** Ids of the alerts that a channel was made of; of other alerts none. */
    public List<String> parts() {
        if (!ofChannel()) {
            return List.of();
        }
        return reasons.stream()
                .flatMap(reason -> Arrays.stream(
                        reason.figures().getOrDefault("alerts", "").split(",", -1)))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** Countries of the evidence, sorted. */
    public Set<String> countries() {
        return sorted(evidence, Evidence::country);
    }

    /** Crossings of the evidence, sorted. */
    public Set<String> crossings() {
        return sorted(evidence, Evidence::crossing);
    }

    private static Set<String> sorted(List<Evidence> evidence, Function<Evidence, String> part) {
        return evidence.stream().map(part).collect(Collectors.toCollection(TreeSet::new));
    }
}
