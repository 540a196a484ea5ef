package org.tamga.detection.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;

/** Every problem with the words that the one who put it reads. */
class JudgeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
    private static final Key PLATE = new Key(KeyKind.VEHICLE, "KZ123ABC02");
    private static final String ENTRY = "00000000-0000-4000-8000-000000000001";
    private static final Judge JUDGE = new Judge(Horizon.DEFAULT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linked-vehicle| window| -5d| is not between 1d and 1826d",
                "linked-vehicle| window| 0d| is not between 1d and 1826d",
                "linked-vehicle| window| 90| "
                        + "is no length of time (such as 90d, 12h, 15m or PT36H) between 1d and 1826d",
                "linked-vehicle| window| 1827d| is longer than sightings are kept, 5 years; allowed are 1d to 1826d",
                "linked-vehicle| window| 99999999999999999d| is no length of time (such as 90d, 12h, 15m or PT36H)"
                        + " between 1d and 1826d",
                "linked-vehicle| windw| 60d| is for no parameter of linked-vehicle; did you mean window?",
                "linked-vehicle| speed| 60| is for no parameter of linked-vehicle; known: window",
                "linked-marking| window| 7306d| is longer than finds are kept, 20 years; allowed are 1d to 7305d",
                "linked-marking| high-from-hits| 1.5| is no whole number between 2 and 1000",
                "linked-marking| high-from-hits| 1| is not between 2 and 1000",
                "impossible-movement| limit-km-h| fast| is no number between 10 and 1000",
                "impossible-movement| slack| -1m| is not between 0m and 1440m",
                "travelling-together| gap| 3650d| is longer than sightings are kept, 5 years; allowed are 1d to 365d"
            })
    void parameters(String pattern, String parameter, String value, String reason) {
        assertThat(JUDGE.problems(pattern(pattern, 2, Map.of(parameter, value))))
                .containsExactly(new RuleProblem("parameters." + parameter, value, reason));
    }

    @Test
    void aSiteThatRemembersLessAllowsLess() {
        PatternSetting threeYears = pattern("linked-phone", 2, Map.of("window", "1096d"));

        assertThat(JUDGE.problems(threeYears)).isEmpty();
        assertThat(new Judge(new Horizon(20, 2)).problems(threeYears))
                .extracting(RuleProblem::text)
                .containsExactly("parameters.window: \"1096d\" is longer than sightings are kept, 2 years; allowed are"
                        + " 1d to 730d");
        assertThat(new Judge(new Horizon(20, 2)).problems(pattern("linked-marking", 2, Map.of("window", "1096d"))))
                .isEmpty();
    }

    @Test
    void countedDaysAreAsLongAsMeasuredOnes() {
        PatternSetting twoYears = pattern("surge", 2, Map.of("baseline-days", "730"));

        assertThat(JUDGE.problems(twoYears)).isEmpty();
        assertThat(new Judge(new Horizon(1, 1)).problems(twoYears))
                .extracting(RuleProblem::text)
                .containsExactly("parameters.baseline-days: \"730\" is longer than finds are kept, 1 year; allowed are"
                        + " 2 to 365");
        assertThat(new Judge(new Horizon(1, 1)).problems(pattern("surge", 2, Map.of("least-seizures", "730"))))
                .isEmpty();
    }

    @Test
    void anUnknownPatternNamesTheNearestOrAll() {
        assertThat(JUDGE.problems(pattern("linked-vehicel", 2, Map.of())))
                .containsExactly(
                        new RuleProblem("pattern", "linked-vehicel", "is no pattern; did you mean linked-vehicle?"));
        assertThat(JUDGE.problems(pattern("x", 2, Map.of())))
                .singleElement()
                .extracting(RuleProblem::reason)
                .asString()
                .startsWith("is no pattern; known: channel, ")
                .contains("linked-vin");
    }

    @Test
    void allProblemsAreTold() {
        assertThat(JUDGE.problems(pattern("linked-marking", 1, Map.of("window", "0d", "high-from-hits", "many"))))
                .extracting(RuleProblem::field)
                .containsExactly("version", "parameters.high-from-hits", "parameters.window");
    }

    @ParameterizedTest
    @CsvSource({
        "VEHICLE, KZ123ABC02",
        "VIN, 1M8GDM9AXKP042788",
        "CONTAINER, CSQU3054383",
        "DOCUMENT, TJ400123456",
        "PHONE, +992900000001",
        "DEVICE, 490154203237518",
        "MARKING, heroin999",
        "MARKING, cannabis-resinGOLD",
        "PERSON, ALI RAKHIMOV|1980-05-17"
    })
    void keysInTheirNormalFormCanBeStopped(KeyKind kind, String normalForm) {
        assertThat(JUDGE.problems(stop(new Key(kind, normalForm)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "VEHICLE, KZ 123 ABC 02",
        "VEHICLE, kz123ABC02",
        "VEHICLE, KZ1",
        "VIN, 1M8GDM9AXKP04278",
        "CONTAINER, CSQU3054384",
        "DOCUMENT, TJ40",
        "PHONE, 992900000001",
        "DEVICE, 490154203237519",
        "MARKING, 999",
        "PERSON, ALI RAKHIMOV",
        "PERSON, RAKHIMOV ALI|1980-05-17",
        "PERSON, ALI RAKHIMOV|1980"
    })
    void aKeyThatWouldMatchNothingIsRefusedAndNotShown(KeyKind kind, String written) {
        assertThat(JUDGE.problems(stop(new Key(kind, written))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text())
                        .startsWith("key: is no " + kind.id() + " key in its normal form")
                        .doesNotContain(written));
    }

    @Test
    void aSeriesIsNoThing() {
        assertThat(JUDGE.problems(stop(new Key(KeyKind.SERIES, "TJ:heroin"))))
                .containsExactly(RuleProblem.of("key", "is of kind series, which is neither a thing nor a person"));
    }

    @Test
    void theIdOfAnEntryCannotBeItsKey() {
        assertThat(JUDGE.problems(new StopSetting("KZ123ABC02", 0, PLATE, null, false)))
                .containsExactly(
                        RuleProblem.of("id", "is not a UUID in lower case"),
                        new RuleProblem("version", "0", "is not 1 or more"));
    }

    @Test
    void anOperationNeedsOwnersKeysAndAnEndAfterItsBeginning() {
        OperationSetting empty = new OperationSetting("Operation X", 0, Set.of(), Set.of(), LATER, NOW, false);

        assertThat(JUDGE.problems(empty))
                .extracting(RuleProblem::text)
                .containsExactly(
                        "id: \"Operation X\" is no name of an operation: lower-case letters a-z, digits and single"
                                + " hyphens, at most 64; it must say nothing of the keys",
                        "version: \"0\" is not 1 or more",
                        "owners: are missing; give one or more of AF, AZ, IR, KG, KZ, PK, RU, TJ, TM, UZ",
                        "keys: are missing; name what the operation is about",
                        "until: \"2026-03-01T00:00:00Z\" is before from, 2026-06-01T00:00:00Z");
    }

    @Test
    void ownersAreMembersOrObservers() {
        OperationSetting operation =
                new OperationSetting("silk-road", 1, Set.of("KZ", "AF", "DE"), Set.of(PLATE), NOW, LATER, false);

        assertThat(JUDGE.problems(operation))
                .containsExactly(new RuleProblem(
                        "owners",
                        "DE",
                        "is neither a member nor an observer; allowed are AF, AZ, IR, KG, KZ, PK, RU, TJ, TM, UZ"));
    }

    @Test
    void aVersionThatIsThereCannotBePutAgain() {
        RuleBook book = RuleBook.STANDARD.with(pattern("linked-vin", 4, Map.of()));

        assertThat(JUDGE.objections(book, pattern("linked-vin", 4, Map.of()), NOW))
                .containsExactly(new RuleProblem("version", "4", "is not above the present one; the next is 5"));
        assertThat(JUDGE.objections(book, pattern("linked-vin", 5, Map.of()), NOW))
                .isEmpty();
    }

    @Test
    void whatIsOverCannotBePutButTakenBack() {
        StopSetting over = new StopSetting(ENTRY, 1, PLATE, NOW.minusSeconds(1), false);
        RuleProblem problem =
                new RuleProblem("until", "2026-02-28T23:59:59Z", "is over; it is 2026-03-01T00:00:00Z now");
        OperationSetting operation = new OperationSetting(
                "silk-road", 1, Set.of("KZ"), Set.of(PLATE), NOW.minusSeconds(9), NOW.minusSeconds(1), false);

        assertThat(JUDGE.objections(RuleBook.STANDARD, over, NOW)).containsExactly(problem);
        assertThat(JUDGE.objections(RuleBook.STANDARD, operation, NOW)).containsExactly(problem);
        assertThat(JUDGE.objections(RuleBook.STANDARD, operation.end(), NOW)).isEmpty();
        assertThat(JUDGE.problems(over)).as("sound for ever").isEmpty();
    }

    @Test
    void aBookRefusesWhatIsNotSoundAndStaysAsItIs() {
        RuleBook book = RuleBook.STANDARD.with(pattern("linked-vin", 4, Map.of()));

        Ruling refused = JUDGE.take(book, pattern("linked-vin", 5, Map.of("window", "-1d")));
        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.book()).isEqualTo(book);

        Ruling older = JUDGE.take(book, pattern("linked-vin", 3, Map.of("window", "1d")));
        assertThat(older).isEqualTo(new Ruling(book, List.of()));
    }

    @Test
    void aProblemInALogShowsNoValue() {
        assertThat(new RuleProblem("plate", "KZ123", "is too short"))
                .hasToString("plate: is too short")
                .extracting(RuleProblem::text)
                .isEqualTo("plate: \"KZ123\" is too short");
    }

    private static PatternSetting pattern(String id, int version, Map<String, String> parameters) {
        return new PatternSetting(id, version, true, null, parameters);
    }

    private static StopSetting stop(Key key) {
        return new StopSetting(ENTRY, 1, key, null, false);
    }
}
