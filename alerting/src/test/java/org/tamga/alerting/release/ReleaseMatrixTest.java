package org.tamga.alerting.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.Findings;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;

/** The decision against a second, plain reading of what the patterns' text says of who sees what. */
class ReleaseMatrixTest {
    private static final int ALERTS = 4_000;
    private static final List<String> MEMBERS = List.of("AZ", "KZ", "KG", "RU", "TJ", "TM", "UZ");
    private static final List<String> OBSERVERS = List.of("AF", "PK", "IR");
    private static final List<String> OPEN_LABELS = List.of("null", "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER");
    private static final List<String> OPEN_CODES = List.of("null", "H0", "H1");
    private static final Recipients SOME_EXERCISE =
            Recipients.DEFAULT.takingExercises("KZ").takingExercises("AF");

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void everyRecipientGetsOfEveryAlertWhatTheTextSays(long seed) {
        RandomAlerts alerts = new RandomAlerts(seed);
        Map<Extent, Integer> met = new EnumMap<>(Extent.class);
        for (int i = 0; i < ALERTS; i++) {
            RandomAlerts.Case some = i % 7 == 0 ? exercise(alerts.next()) : alerts.next();
            Set<Permit> permits = i % 2 == 0 ? Set.of() : alerts.permits(some);
            Releasability releasability = new Releasability(
                    SOME_EXERCISE,
                    id -> Optional.ofNullable(some.parts().get(id)),
                    ReleaseCases::owners,
                    () -> permits,
                    false);
            for (Recipient recipient : SOME_EXERCISE.all()) {
                Decision decision = releasability.decide(some.finding(), recipient);
                met.merge(decision.extent(), 1, Integer::sum);

                assertThat(decision.extent() + " " + ids(decision.shown()) + ids(decision.rest()))
                        .as("seed %d, alert %d, recipient %s", seed, i, recipient.country())
                        .isEqualTo(asTheTextSays(some, recipient.country(), permits));
            }
        }
        assertThat(met.values()).hasSize(3).allMatch(times -> times > 2_000);
    }

    private static RandomAlerts.Case exercise(RandomAlerts.Case real) {
        Map<String, Finding> parts = new HashMap<>();
        real.parts().forEach((id, part) -> parts.put(id, Findings.exercise(part)));
        return new RandomAlerts.Case(Findings.exercise(real.finding()), parts, real.named());
    }

    private static String asTheTextSays(RandomAlerts.Case some, String reader, Set<Permit> permits) {
        Finding finding = some.finding();
        if (isKept(finding, reader)) {
            return "NOT_AT_ALL [][]";
        }
        if (finding.evidence().stream().anyMatch(Evidence::exercise)
                && !List.of("KZ", "AF").contains(reader)) {
            return "NOT_AT_ALL [][]";
        }
        List<Evidence> reported = new ArrayList<>();
        List<Evidence> sees = new ArrayList<>();
        for (Evidence piece : finding.evidence()) {
            boolean isReporter = piece.country().trim().equalsIgnoreCase(reader);
            if (isReporter) {
                reported.add(piece);
            }
            boolean released = expanded(piece).contains(reader) || permits.contains(Permit.wider(piece, reader));
            boolean open = OPEN_LABELS.contains(String.valueOf(piece.tlp()))
                    && OPEN_CODES.contains(String.valueOf(piece.handlingCode()));
            if (isReporter || released && (open || permits.contains(Permit.byTwo(piece, reader)))) {
                sees.add(piece);
            }
        }
        // what is kept is in no channel; one that was taken back is cut by what it was made of
        boolean cut = !finding.open() && some.parts().values().stream().anyMatch(part -> isKept(part, reader));
        if (!cut && sees.size() == finding.evidence().size()) {
            return "IN_FULL " + ids(sees) + "[]";
        }
        if (finding.pattern().equals("channel")) {
            List<Evidence> part = new ArrayList<>();
            List<Evidence> more = new ArrayList<>();
            for (Evidence piece : finding.evidence()) {
                if (reported.contains(piece)
                        || sees.contains(piece) && isInAnAlert("IN_FULL", piece, some, reader, permits)) {
                    part.add(piece);
                } else if (isInAnAlert("AS_HIT", piece, some, reader, permits)) {
                    more.add(piece);
                }
            }
            return part.isEmpty() ? "NOT_AT_ALL [][]" : "AS_HIT " + ids(part) + ids(more);
        }
        List<Evidence> more = new ArrayList<>(finding.evidence());
        more.removeAll(reported);
        return reported.isEmpty() ? "NOT_AT_ALL [][]" : "AS_HIT " + ids(reported) + ids(more);
    }

    private static boolean isKept(Finding finding, String reader) {
        boolean owner =
                "north-star".equals(finding.operation()) && List.of("KZ", "TJ").contains(reader);
        return finding.operation() != null && !owner;
    }

    private static boolean isInAnAlert(
            String got, Evidence piece, RandomAlerts.Case some, String reader, Set<Permit> permits) {
        for (Finding part : some.parts().values()) {
            RandomAlerts.Case alone = new RandomAlerts.Case(part, Map.of(), Map.of());
            if (part.evidence().contains(piece)
                    && asTheTextSays(alone, reader, permits).startsWith(got)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> expanded(Evidence piece) {
        Set<String> countries = new LinkedHashSet<>();
        for (String word : piece.releasableTo()) {
            String code = word.trim().toUpperCase(Locale.ROOT);
            if (code.equals("MEMBERS")) {
                countries.addAll(MEMBERS);
            } else if (code.equals("OBSERVERS")) {
                countries.addAll(OBSERVERS);
            } else {
                countries.add(code);
            }
        }
        return countries;
    }

    private static List<String> ids(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::eventId).toList();
    }
}
