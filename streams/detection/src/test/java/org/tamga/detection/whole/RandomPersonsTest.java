package org.tamga.detection.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Places;
import org.tamga.detection.Reports;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.keys.Subject;
import org.tamga.detection.patterns.HistoryPattern;
import org.tamga.detection.patterns.Patterns;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;

/**
 * Persons whose names are near and far, at times that lie on or beside the edges of what belongs together: what is found
 * change by change is what is found by a look at the whole. Every failure names its seed.
 */
class RandomPersonsTest {
    private static final int SEEDS = Integer.getInteger("tamga.seeds", 300);
    private static final List<String> NAMES = List.of(
            "Каримов Али",
            "Ali Karimov",
            "Alim Karimov",
            "Alima Karimova",
            "Salima Karimova",
            "Salim Karimov",
            "Olim Rashidov",
            "Olim Rashid",
            "Olimjon Rashidov",
            "Vali Umarov");
    private static final List<String> BIRTHDAYS =
            List.of("1984-05-17", "1984-05-17", "1984-05-17", "1990-01-01", "1990-12-31");
    private static final double[] DAYS = {0, 0, 1, 365, 729, 730, 731};
    private static final long[] JITTER_MILLIS = {0, 0, 0, 1, -1};
    private static final List<Nature> NATURES =
            List.of(Nature.SEIZURE, Nature.POSITIVE, Nature.SIGHTING, Nature.SIGHTING);
    private static final List<Place> PLACES =
            List.of(Places.KORDAY, Places.AK_ZHOL, Places.KONYSBAEVA, Places.YALLAMA, Places.ALMATY);

    private final HistoryPattern linkedPerson = Patterns.of(KeyKind.PERSON).stream()
            .filter(pattern -> pattern.id().equals("linked-person"))
            .findFirst()
            .orElseThrow();

    @Test
    void changeByChangeTheAlertsAreThoseOfTheWhole() {
        int ofSeveralNames = 0;
        Set<Severity> severities = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            LiveHistories live = new LiveHistories();
            int steps = 10 + random.nextInt(40);
            for (int step = 0; step < steps; step++) {
                change(live, random);
                for (Alert alert : live.checked("seed " + seed + ", step " + step)) {
                    severities.add(alert.severity());
                    subjects.add(alert.subject());
                    ofSeveralNames += alert.about().size() > 1 ? 1 : 0;
                }
            }
        }
        assertThat(severities).containsExactlyInAnyOrder(Severity.MEDIUM, Severity.HIGH);
        assertThat(subjects).contains("person/0", "person/1", "person/2");
        assertThat(ofSeveralNames).isGreaterThan(SEEDS);
    }

    @Test
    void theAlertsOfThePartsAreThoseOfTheWhole() {
        Rule rule = Rules.standard(linkedPerson);
        int inTwoParts = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            LiveHistories live = new LiveHistories();
            for (int step = 0; step < 30; step++) {
                change(live, random);
            }
            for (Key born : live.histories().keySet()) {
                if (born.kind() == KeyKind.PERSON) {
                    History history = live.histories().get(born);
                    List<String> names = new ArrayList<>(new TreeSet<>(history.members()));
                    Collections.shuffle(names, random);
                    int cut = random.nextInt(names.size() + 1);
                    List<Alert> one = linkedPerson.alerts(history, Scope.of(Set.copyOf(names.subList(0, cut))), rule);
                    List<Alert> other =
                            linkedPerson.alerts(history, Scope.of(Set.copyOf(names.subList(cut, names.size()))), rule);

                    List<Alert> both = new ArrayList<>(one);
                    both.addAll(other);
                    assertThat(both)
                            .as("seed %d", seed)
                            .containsExactlyInAnyOrderElementsOf(linkedPerson.alerts(history, Scope.ALL, rule));
                    inTwoParts += one.isEmpty() || other.isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(inTwoParts).isGreaterThan(SEEDS / 15);
    }

    private static void change(LiveHistories live, Random random) {
        String id = "e" + random.nextInt(12);
        if (random.nextInt(6) == 0) {
            live.retract(id);
        } else {
            live.put(event(id, random));
        }
    }

    private static ReportedEvent event(String id, Random random) {
        Instant time = Reports.day(any(DAYS, random) + any(DAYS, random))
                .plusMillis(JITTER_MILLIS[random.nextInt(JITTER_MILLIS.length)]);
        List<Subject> persons = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            persons.add(new Subject.Person(any(NAMES, random), any(BIRTHDAYS, random)));
        }
        Event event = Event.of(id, time, any(NATURES, random), any(PLACES, random));
        return new ReportedEvent(event, persons, List.of());
    }

    private static double any(double[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
