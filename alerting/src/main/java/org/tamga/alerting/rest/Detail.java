package org.tamga.alerting.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.HistoryEntry;
import org.tamga.alerting.alert.Key;
import org.tamga.alerting.alert.Marking;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.forecast.Prospect;
import org.tamga.alerting.people.Person;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.words.Explanation;
import org.tamga.alerting.words.HoldingBack;
import org.tamga.alerting.words.Words;

/**
 * An alert as its own page shows it: the summary's fields, and what lies behind them.
 *
 * @param why sentences: what holds it back, or what it holds back; what made it fire, why with this severity, what would change it
 * @param about every thing and person that it is about, in clear
 * @param whyConfidence sentences, what weighs most first; empty if detection did not say
 * @param whyImpact likewise
 * @param next where it may appear next, the most likely first; empty if nothing is foretold
 * @param whyNext sentences: where and when, whether that time has passed, and how often that was right; or why nothing is foretold
 * @param related alerts that share an event with this one, open ones first
 */
public record Detail(
        @JsonUnwrapped Summary summary,
        int ruleVersion,
        List<String> anchor,
        List<Evidence> evidence,
        List<Key> about,
        List<String> why,
        List<String> whyConfidence,
        List<String> whyImpact,
        List<Prospect.Stop> next,
        List<String> whyNext,
        @Nullable String supersededBy,
        List<HistoryEntry> history,
        List<Related> related) {
    private static final int MOST_RELATED = 50;

    /**
     * Another alert, in a line.
     *
     * @param shared the events that both rest on, in lower case
     */
    public record Related(
            String alertId,
            String pattern,
            String severity,
            boolean open,
            String handling,
            Summary.SubjectView subject,
            String headline,
            Set<String> shared) {
        static Related of(Summary summary, Finding finding, Finding other) {
            Set<String> shared = new TreeSet<>(finding.evidenceIds());
            shared.retainAll(other.evidenceIds());
            return new Related(
                    summary.alertId(),
                    summary.pattern(),
                    summary.severity().name(),
                    summary.open(),
                    summary.handling().name(),
                    summary.subject(),
                    summary.headline(),
                    shared);
        }
    }

    /** What stands over all of it: the strictest label of its reports, and every handling code. */
    @JsonProperty("marking")
    public List<String> marking() {
        return Marking.over(evidence);
    }

    static Detail of(QueuedAlert alert, Person person, AlertStore store, Foresight foresight, Words words) {
        Foresight.Told foretold = foresight.on(alert.finding(), words);
        return new Detail(
                Summary.of(alert, words),
                alert.finding().ruleVersion(),
                alert.finding().anchor(),
                alert.finding().evidence(),
                alert.finding().about(),
                why(alert, store, words),
                Explanation.ofConfidence(alert.finding(), words),
                Explanation.ofImpact(alert.finding(), words),
                foretold.next(),
                foretold.sentences(),
                alert.finding().supersededBy(),
                store.history(alert.alertId()),
                store.related(alert.alertId(), MOST_RELATED).stream()
                        .filter(other -> Access.sees(person, other, store))
                        .map(other -> Related.of(Summary.of(other, words), alert.finding(), other.finding()))
                        .toList());
    }

    private static List<String> why(QueuedAlert alert, AlertStore store, Words words) {
        List<String> sentences = new ArrayList<>();
        if (alert.heldBy() != null) {
            store.find(alert.heldBy()).ifPresent(holder -> sentences.add(HoldingBack.heldBy(holder.finding(), words)));
        }
        Map<Severity, Long> held = store.heldBackBy(alert.alertId());
        if (!held.isEmpty()) {
            sentences.add(HoldingBack.holds(held, words));
        }
        sentences.addAll(Explanation.of(alert.finding(), words));
        return List.copyOf(sentences);
    }
}
