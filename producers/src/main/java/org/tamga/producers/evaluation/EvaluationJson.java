package org.tamga.producers.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An evaluation as one line of JSON, for other programs. */
public final class EvaluationJson {
    private EvaluationJson() {}

    public static String line(Evaluation evaluation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode patterns = json.putObject("patterns");
        evaluation.patterns().forEach(score -> pattern(patterns.putObject(score.pattern()), score));
        json.put("networks", evaluation.networks());
        evaluation.missed().forEach(json.putArray("missed")::add);
        ObjectNode incomplete = json.putObject("incomplete");
        evaluation.incomplete().forEach((network, unseen) -> unseen.forEach(incomplete.putArray(network)::add));
        load(json.putObject("all"), evaluation.opened());
        load(json.putObject("mediumAndHigh"), evaluation.mediumAndHigh());
        load(json.putObject("high"), evaluation.high());
        json.put("openedBefore", evaluation.before());
        json.put("openedAfter", evaluation.after());
        return json.toString();
    }

    private static void pattern(ObjectNode json, PatternScore score) {
        json.put("planted", score.planted());
        json.put("found", score.found());
        json.put("alerts", score.alerts());
        json.put("right", score.right());
        json.put("medium", score.medium());
        json.put("high", score.high());
        share(json, "recall", score.recall());
        share(json, "precision", score.precision());
    }

    private static void load(ObjectNode json, AlarmLoad load) {
        json.put("alerts", load.alerts());
        json.put("meanDay", load.meanDay());
        json.put("medianDay", load.medianDay());
        json.put("busiestDay", load.busiestDay());
        json.put("medianShift", load.medianShift());
        json.put("busiestShift", load.busiestShift());
        json.put("perTenMinutes", load.perTenMinutes());
        json.put("crowdedSlots", load.crowdedSlots());
        json.put("slots", load.slots());
    }

    private static void share(ObjectNode json, String name, double value) {
        if (Double.isNaN(value)) {
            json.putNull(name);
        } else {
            json.put(name, value);
        }
    }
}
