package org.tamga.topology.backtest.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;

/** The comparison for other programs. It names events and alerts, and never a key. */
public final class ReportJson {
    private ReportJson() {}

    public static String of(Source source, Comparison comparison) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.set("source", source(source));
        report.put("presentRules", comparison.present().title());
        report.put("otherRules", comparison.other().map(RuleSet::title).orElse(null));
        ArrayNode differences = report.putArray("differences");
        comparison
                .differences()
                .forEach(one -> differences
                        .addObject()
                        .put("pattern", one.pattern())
                        .put("setting", one.setting())
                        .put("present", one.present())
                        .put("other", one.other()));
        report.set("total", tally(comparison.total()));
        report.put("outcomesOfUnknownAlerts", comparison.unknownOutcomes());
        ArrayNode patterns = report.putArray("patterns");
        comparison.byPattern().forEach((pattern, tally) -> patterns.add(pattern(pattern, tally, comparison)));
        ArrayNode alerts = report.putArray("alerts");
        comparison.alerts().forEach(alert -> alerts.add(alert(alert, comparison.isOfTwo())));
        return report.toPrettyString();
    }

    private static ObjectNode source(Source source) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("title", source.title());
        json.put("received", source.received());
        json.put("rejected", source.rejectedInAll());
        ObjectNode reasons = json.putObject("rejectedByReason");
        source.rejected().forEach(reasons::put);
        json.put("events", source.events());
        json.put("clock", source.events() == 0 ? null : source.clock().toString());
        json.put("tooLate", source.tooLate());
        json.put("tooLateDays", source.tooLateDays());
        return json;
    }

    private static ObjectNode pattern(String pattern, Tally tally, Comparison comparison) {
        ObjectNode json = tally(tally);
        json.put("pattern", pattern);
        ArrayNode days = json.putArray("days");
        comparison.byDay(pattern).forEach((day, ofDay) -> days.add(tally(ofDay).put("day", day.toString())));
        return json;
    }

    private static ObjectNode tally(Tally tally) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("present", tally.present());
        json.put("other", tally.other());
        json.put("both", tally.both());
        json.put("changed", tally.changed());
        json.put("onlyPresent", tally.onlyPresent());
        json.put("onlyOther", tally.onlyOther());
        json.set("outcomesPresent", judged(tally.byPresent()));
        json.set("outcomesOther", judged(tally.byOther()));
        return json;
    }

    private static ObjectNode judged(Tally.Judged judged) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("confirmed", judged.confirmed());
        json.put("falseAlerts", judged.falseAlerts());
        json.put("otherwise", judged.otherwise());
        judged.precision().ifPresent(precision -> json.put("precision", precision));
        return json;
    }

    private static ObjectNode alert(Compared compared, boolean isOfTwo) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("alertId", compared.alert().alertId().toString());
        json.put("pattern", compared.pattern());
        json.put("day", compared.day().toString());
        json.put("severity", severity(compared.present()));
        if (isOfTwo) {
            json.put("where", Words.where(compared.where()));
            json.put("severityOther", severity(compared.other()));
        }
        json.put("outcome", compared.outcome().map(Outcome::id).orElse(null));
        return json;
    }

    private static @Nullable String severity(@Nullable Alert alert) {
        return Optional.ofNullable(alert).map(one -> one.severity().name()).orElse(null);
    }
}
