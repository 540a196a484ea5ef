package org.tamga.detection.patterns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.patterns.RisenNeighbours.Tested;
import org.tamga.detection.report.Observation;
import org.tamga.detection.rules.Rule;

/**
 * A crossing that fell after a cause, while neighbours rose.
 *
 * @param usual its seizures in the days before
 * @param since its seizures since the cause
 * @param until the day until which they are counted: the last of a seizure at a risen neighbour
 * @param tested how many neighbours
 * @param there the seizures at the risen neighbours since
 */
record Displaced(
        DisplacementCause cause,
        int usual,
        int since,
        LocalDate until,
        int tested,
        List<Tested> risen,
        List<Observation> there)
        implements Comparable<Displaced> {
    private static final Comparator<Displaced> ORDER =
            Comparator.comparing(Displaced::anchor).thenComparing(Displaced::subject);

    Observation anchor() {
        Observation seizure = cause.seizure();
        return seizure == null ? there.get(0) : seizure;
    }

    /** "crossing:KZ-KORDAY:KG-AK-ZHOL:heroin", and for an entry of the calendar its first day. */
    String subject() {
        String subject = "crossing:" + cause.crossing() + ":"
                + Displacement.group(there.get(0)).id();
        return cause.closure() == null ? subject : subject + ":" + cause.day();
    }

    Alert alert(Rule rule, DisplacementRule displacement) {
        List<Observation> evidence = Stream.concat(Stream.of(anchor()), there.stream())
                .distinct()
                .sorted()
                .toList();
        return Alert.of(
                rule,
                subject(),
                List.of(),
                cause.closure() == null ? Severity.LOW : Severity.MEDIUM,
                List.of(anchor().event()),
                evidence.stream().map(Observation::event).toList(),
                new Why("moved-after-" + cause.name(), facts(displacement, evidence)));
    }

    private Map<String, String> facts(DisplacementRule rule, List<Observation> evidence) {
        int usualThere = risen.stream().mapToInt(Tested::before).sum();
        long days = until.toEpochDay() - cause.from().toEpochDay() + 1;
        Map<String, String> facts = new TreeMap<>();
        facts.put("crossing", cause.crossing());
        facts.put("group", Displacement.group(there.get(0)).id());
        facts.put("cause-day", cause.day().toString());
        facts.put("seizures", Integer.toString(since));
        facts.put("expected", expected(usual, days, rule));
        facts.put("counted-until", until.toString());
        facts.put("usual", Integer.toString(usual));
        facts.put("before-days", Integer.toString(rule.before()));
        facts.put("after-days", Long.toString(cause.days()));
        facts.put("neighbours", risen.stream().map(Tested::crossing).sorted().collect(Collectors.joining(",")));
        facts.put("risen", Integer.toString(there.size()));
        facts.put("risen-expected", expected(usualThere, cause.days(), rule));
        facts.put("tested", Integer.toString(tested));
        facts.put("neighbour-km", rule.kilometres().toPlainString());
        facts.put(
                "chance",
                BigDecimal.valueOf(risen.get(risen.size() - 1).p())
                        .round(new MathContext(2))
                        .toString());
        facts.put("first", evidence.get(0).time().toString());
        facts.put("last", evidence.get(evidence.size() - 1).time().toString());
        return facts;
    }

    /** To two decimals. */
    private static String expected(int usual, long days, DisplacementRule rule) {
        return BigDecimal.valueOf(usual * days)
                .divide(BigDecimal.valueOf(rule.before()), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Override
    public int compareTo(Displaced other) {
        return ORDER.compare(this, other);
    }
}
