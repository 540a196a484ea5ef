package org.tamga.alerting.rest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.release.Decisions;
import org.tamga.alerting.release.Recipient;
import org.tamga.alerting.release.Releasability;
import org.tamga.alerting.release.ReleasedAlert;
import org.tamga.alerting.store.AlertPage;
import org.tamga.alerting.store.AlertQuery;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Cursor;
import org.tamga.alerting.words.Words;

/**
 * The alerts as a liaison gets them: what is released to the country, and nothing that tells of the rest, neither in a count
 * nor in a position.
 */
final class ReleasedQueue {
    /** A request looks through so many pages of the whole at most; the answer then says where to go on. */
    private static final int MOST_PAGES = 20;

    private final AlertStore store;
    private final Decisions decisions;

    ReleasedQueue(AlertStore store, Decisions decisions) {
        this.store = store;
        this.decisions = decisions;
    }

    /** @param next where to go on; null at the end */
    record Page(List<ReleasedAlert> alerts, @Nullable Cursor next) {}

    /** Empty if there is none, or nothing of it goes to the country: which of them is not told. */
    Optional<ReleasedAlert> find(String alertId, String country, Words words) {
        Releasability releasability = decisions.now();
        return store.find(alertId)
                .flatMap(alert ->
                        released(alert, releasability, decisions.recipients().find(country), words));
    }

    Page page(AlertQuery wanted, String country, Words words) {
        Optional<Recipient> recipient = decisions.recipients().find(country);
        Releasability releasability = decisions.now();
        List<ReleasedAlert> found = new ArrayList<>();
        AlertQuery query = wanted.limitedTo(AlertQuery.MAX_LIMIT);
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            AlertPage page = store.page(query);
            for (QueuedAlert alert : page.alerts()) {
                released(alert, releasability, recipient, words).ifPresent(found::add);
                if (found.size() == wanted.limit()) {
                    return new Page(found, Cursor.after(alert.finding()));
                }
            }
            if (page.next() == null) {
                return new Page(found, null);
            }
            query = query.after(page.next());
        }
        return new Page(found, query.after());
    }

    /** Open alerts by severity; all as new, since what the centre's officers did is not told. */
    Map<Severity, Map<HandlingState, Long>> counts(String country, Words words) {
        Map<Severity, Map<HandlingState, Long>> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, none());
        }
        AlertQuery open = AlertQuery.all().openOnly(true).limitedTo(AlertQuery.MAX_LIMIT);
        for (ReleasedAlert alert : page(open, country, words).alerts()) {
            counts.getOrDefault(alert.severity(), none()).merge(HandlingState.NEW, 1L, Long::sum);
        }
        return counts;
    }

    private static Map<HandlingState, Long> none() {
        Map<HandlingState, Long> none = new EnumMap<>(HandlingState.class);
        AlertQuery.UNFINISHED.forEach(state -> none.put(state, 0L));
        return none;
    }

    private static Optional<ReleasedAlert> released(
            QueuedAlert alert, Releasability releasability, Optional<Recipient> recipient, Words words) {
        return recipient.flatMap(
                to -> ReleasedAlert.of(alert.finding(), releasability.decide(alert.finding(), to), words));
    }
}
