package org.tamga.topology.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.rulebook.OperationSetting;
import org.tamga.detection.rulebook.PatternSetting;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.detection.rulebook.RuleProblem;
import org.tamga.detection.rulebook.Ruling;
import org.tamga.detection.rulebook.StopSetting;
import org.tamga.events.NamedKey;
import org.tamga.events.RuleRecord;
import org.tamga.events.StopEntry;

class RuleMappingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00.123Z");
    private static final Key PLATE = new Key(KeyKind.VEHICLE, "KZ123ABC02");
    private static final Key PERSON = new Key(KeyKind.PERSON, "ALI RAKHIMOV|1980-05-17");
    private static final Provenance WHO = new Provenance("analyst", "buses of the line 12", NOW);

    @Test
    void whatIsWrittenIsReadAgain() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            PatternSetting pattern = pattern(random);
            StopSetting stop = stop(random);
            OperationSetting operation = operation(random);

            assertThat(RuleMapping.setting(RuleMapping.record(pattern, WHO)))
                    .as("seed " + seed)
                    .contains(pattern);
            assertThat(RuleMapping.setting(RuleMapping.record(stop, WHO)))
                    .as("seed " + seed)
                    .contains(stop);
            assertThat(RuleMapping.setting(RuleMapping.record(operation, WHO)))
                    .as("seed " + seed)
                    .contains(operation);
        }
    }

    @Test
    void whoPutItStaysWithIt() {
        Random random = new Random(1);

        assertThat(RuleMapping.provenance(RuleMapping.record(stop(random), WHO)))
                .isEqualTo(WHO);
        assertThat(RuleMapping.provenance(RuleMapping.record(operation(random), WHO)))
                .isEqualTo(WHO);
    }

    @Test
    void everyVersionHasItsOwnRecordKeyAndNoKeyStandsInIt() {
        String entry = "00000000-0000-4000-8000-000000000001";

        assertThat(RuleMapping.recordKey(new PatternSetting("linked-vin", 3, true, null, Map.of())))
                .isEqualTo("pattern/linked-vin/3");
        assertThat(RuleMapping.recordKey(new StopSetting(entry, 2, PLATE, null, false)))
                .isEqualTo("stop/" + entry + "/2");
        assertThat(RuleMapping.recordKey(new OperationSetting(
                        "silk-road", 1, Set.of("KZ"), Set.of(PLATE), NOW, NOW.plusSeconds(1), false)))
                .isEqualTo("silk-road/1");
    }

    @Test
    void recordsMakeTheBook() {
        StopSetting stop = new StopSetting(UUID.randomUUID().toString(), 1, PLATE, null, false);
        PatternSetting off = new PatternSetting("linked-vin", 2, false, Severity.LOW, Map.of("window", "30d"));

        Ruling first = RuleMapping.apply(RuleBook.STANDARD, RuleMapping.record(stop, WHO), Horizon.DEFAULT);
        Ruling second = RuleMapping.apply(first.book(), RuleMapping.record(off, WHO), Horizon.DEFAULT);

        assertThat(second).isEqualTo(new Ruling(RuleBook.STANDARD.with(stop).with(off), List.of()));
        assertThat(second.book().rules(Horizon.DEFAULT).of("linked-vin").enabled())
                .isFalse();
    }

    @Test
    void aRecordThatIsNotSoundLeavesTheBookAsItIs() {
        PatternSetting other = new PatternSetting("linked-horse", 2, true, null, Map.of());
        Ruling unknownPattern = RuleMapping.apply(RuleBook.STANDARD, RuleMapping.record(other, WHO), Horizon.DEFAULT);

        assertThat(unknownPattern.book()).isEqualTo(RuleBook.STANDARD);
        assertThat(unknownPattern.problems())
                .singleElement()
                .extracting(RuleProblem::text)
                .asString()
                .startsWith("pattern: \"linked-horse\" is no pattern");
    }

    @Test
    void aKindOfKeyFromANewerTamgaIsToldAndLeftOut() {
        StopEntry entry = StopEntry.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setVersion(1)
                .setKey(new NamedKey("account", "KZ01"))
                .build();
        RuleRecord record = RuleRecord.newBuilder()
                .setRule(entry)
                .setAuthor("a")
                .setReason("b")
                .setPutAt(NOW)
                .build();

        assertThat(RuleMapping.apply(RuleBook.STANDARD, record, Horizon.DEFAULT))
                .isEqualTo(new Ruling(
                        RuleBook.STANDARD, List.of(new RuleProblem("key.kind", "account", "is no kind of key"))));
        assertThat(RuleMapping.setting(record)).isEmpty();
    }

    @Test
    void anOperationThatEndsBeforeItBeginsIsRefusedNotThrown() {
        OperationSetting operation =
                new OperationSetting("silk-road", 1, Set.of("KZ"), Set.of(PLATE), NOW, NOW.minusMillis(1), false);

        assertThat(RuleMapping.apply(RuleBook.STANDARD, RuleMapping.record(operation, WHO), Horizon.DEFAULT)
                        .problems())
                .extracting(RuleProblem::field)
                .containsExactly("until");
    }

    private static PatternSetting pattern(Random random) {
        Severity[] severities = Severity.values();
        return new PatternSetting(
                "linked-vehicle",
                2 + random.nextInt(9),
                random.nextBoolean(),
                random.nextInt(4) == 0 ? null : severities[random.nextInt(severities.length)],
                random.nextBoolean() ? Map.of() : Map.of("window", (1 + random.nextInt(365)) + "d"));
    }

    private static StopSetting stop(Random random) {
        return new StopSetting(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                1 + random.nextInt(9),
                random.nextBoolean() ? PLATE : PERSON,
                random.nextBoolean() ? null : NOW.plusMillis(random.nextInt()),
                random.nextBoolean());
    }

    private static OperationSetting operation(Random random) {
        return new OperationSetting(
                "silk-road",
                1 + random.nextInt(9),
                random.nextBoolean() ? Set.of("KZ") : Set.of("KZ", "AF"),
                random.nextBoolean() ? Set.of(PLATE) : Set.of(PLATE, PERSON),
                NOW,
                NOW.plusMillis(random.nextInt(1_000_000)),
                random.nextBoolean());
    }
}
