package org.tamga.alerting.words;

import java.util.Map;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Severity;

/** Why an alert is held back from the queue, and how much an alert holds back. */
public final class HoldingBack {
    private HoldingBack() {}

    /** @param holder what holds it back */
    public static String heldBy(Finding holder, Words words) {
        return words.say("held-back.by", Map.of("holder", Headline.of(holder, words)));
    }

    /** @param held how many, by severity */
    public static String holds(Map<Severity, Long> held, Words words) {
        long all = held.values().stream().mapToLong(Long::longValue).sum();
        return words.say("held-back.holds", Map.of("alerts", all, "high", held.getOrDefault(Severity.HIGH, 0L)));
    }
}
