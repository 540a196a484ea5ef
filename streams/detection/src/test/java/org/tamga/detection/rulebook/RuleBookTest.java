package org.tamga.detection.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;

class RuleBookTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Key BUS = new Key(KeyKind.VEHICLE, "KZ123ABC02");
    private static final String ENTRY = "00000000-0000-4000-8000-000000000001";

    @Test
    void nothingPutIsWhatTamgaComesWith() {
        assertThat(RuleBook.STANDARD.rules(Horizon.DEFAULT)).isEqualTo(Rules.defaults());
    }

    @Test
    void aParameterThatIsNotNamedHasItsStandardValue() {
        RuleBook book = RuleBook.STANDARD
                .with(marking(2, Map.of("window", "30d", "high-from-hits", "5")))
                .with(marking(3, Map.of("high-from-hits", "4")));

        assertThat(book.rules(Horizon.DEFAULT).of("linked-marking"))
                .isEqualTo(new Rule(
                        "linked-marking", 3, true, Severity.HIGH, Map.of("window", "180d", "high-from-hits", "4")));
    }

    @Test
    void theMemoryIsTheOneAskedFor() {
        Horizon busy = new Horizon(20, 2);

        assertThat(RuleBook.STANDARD.rules(busy)).isEqualTo(Rules.defaults().with(busy));
    }

    @Test
    void whatIsTakenBackIsGoneAndMayComeBack() {
        RuleBook stopped = RuleBook.STANDARD.with(stop(1, false));
        RuleBook removed = stopped.with(stop(2, true));
        RuleBook again = removed.with(stop(3, false));

        assertThat(List.of(stopped, removed, again))
                .extracting(book -> book.rules(Horizon.DEFAULT).control().isStopped(BUS, NOW))
                .containsExactly(true, false, true);
        assertThat(removed.stopsOf(BUS)).extracting(StopSetting::version).containsExactly(2);
    }

    @Test
    void anEndedOperationIsGone() {
        OperationSetting operation = operation(1, "2026-06-01T00:00:00Z");
        RuleBook active = RuleBook.STANDARD.with(operation);

        assertThat(active.rules(Horizon.DEFAULT).control().operationOn(List.of(BUS), NOW))
                .contains(operation.operation());
        assertThat(active.with(operation.withVersion(2).end())
                        .rules(Horizon.DEFAULT)
                        .control()
                        .operations())
                .isEmpty();
    }

    @Test
    void presentVersionsAreTold() {
        RuleBook book = RuleBook.STANDARD.with(marking(7, Map.of())).with(stop(2, true));

        assertThat(book.presentVersion(marking(2, Map.of()))).isEqualTo(7);
        assertThat(RuleBook.STANDARD.presentVersion(marking(2, Map.of()))).isEqualTo(1);
        assertThat(book.presentVersion(stop(1, false))).isEqualTo(2);
        assertThat(book.presentVersion(operation(1, "2026-06-01T00:00:00Z"))).isZero();
    }

    /** Any order, with doubles, gives the same book and so the same rules. */
    @Test
    void theOrderOfVersionsDoesNotMatter() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Setting> settings = settings(random);
            RuleBook inOrder = book(settings);
            List<Setting> shuffled = new ArrayList<>(settings);
            shuffled.addAll(settings.subList(0, random.nextInt(settings.size())));
            Collections.shuffle(shuffled, random);

            assertThat(book(shuffled)).as("seed " + seed).isEqualTo(inOrder);
            assertThat(book(shuffled).rules(Horizon.DEFAULT))
                    .as("seed " + seed)
                    .isEqualTo(inOrder.rules(Horizon.DEFAULT));
        }
    }

    private static List<Setting> settings(Random random) {
        List<Setting> settings = new ArrayList<>();
        for (int version = 1; version < 3 + random.nextInt(6); version++) {
            settings.add(marking(version + 1, Map.of("window", (1 + random.nextInt(365)) + "d")));
            settings.add(stop(version, random.nextBoolean()));
            OperationSetting operation = operation(version, "2026-0" + (3 + random.nextInt(6)) + "-01T00:00:00Z");
            settings.add(random.nextInt(4) == 0 ? operation.end() : operation);
        }
        return settings;
    }

    private static RuleBook book(List<Setting> settings) {
        RuleBook book = RuleBook.STANDARD;
        for (Setting setting : settings) {
            book = book.with(setting);
        }
        return book;
    }

    private static PatternSetting marking(int version, Map<String, String> parameters) {
        return new PatternSetting("linked-marking", version, true, Severity.HIGH, parameters);
    }

    private static StopSetting stop(int version, boolean removed) {
        return new StopSetting(ENTRY, version, BUS, null, removed);
    }

    private static OperationSetting operation(int version, String until) {
        return new OperationSetting("silk-road", version, Set.of("KZ"), Set.of(BUS), NOW, Instant.parse(until), false);
    }
}
