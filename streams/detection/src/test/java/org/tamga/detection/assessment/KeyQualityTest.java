package org.tamga.detection.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.assessment.Assessed.found;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Event;

/** How well the key stands for one thing. */
class KeyQualityTest {
    private static final Function<Event, @Nullable String> PLAIN = event -> null;

    @ParameterizedTest
    @CsvSource({
        "CONTAINER, 2, key-with-check-digit",
        "DEVICE, 2, key-with-check-digit",
        "VIN, 1, key-issued-once",
        "DOCUMENT, 1, key-issued-once",
        "VEHICLE, 0, key-changes-hands",
        "PHONE, 0, key-changes-hands",
        "MARKING, 0, key-changes-hands",
        "PERSON, 0, person-by-name"
    })
    void kindDecides(KeyKind kind, int weight, String reason) {
        List<Point> points = KeyQuality.of(Assessed.on(kind, found(0)), PLAIN);

        assertThat(points).containsExactly(Point.of(weight, reason, Map.of("kind", kind.id())));
    }

    @Test
    void severalSpellingsOfAPersonAreALikeness() {
        Alert alert = Assessed.alert(
                List.of(new Key(KeyKind.PERSON, "ALI|1980-01-02"), new Key(KeyKind.PERSON, "ALY|1980-01-02")),
                found(0));

        assertThat(KeyQuality.of(alert, PLAIN))
                .containsExactly(Point.of(-1, "person-by-similar-names", Map.of("kind", "person", "names", "2")));
    }

    @Test
    void trafficHasNoKey() {
        assertThat(KeyQuality.of(Assessed.onTraffic(found(0)), PLAIN)).isEmpty();
    }

    @Test
    void keyThatAgreesOnlyInLookAlikesIsLessSure() {
        List<Point> points = vehicle("123 ABC 02", "123 АВС 02", "123-ABC-02");

        assertThat(points).contains(Point.of(-1, "key-in-two-scripts", Map.of("spellings", "2")));
    }

    @Test
    void mixedSpellingsAreEachOne() {
        assertThat(vehicle("123ABC02", "123АBC02", "123АВС02", "123авс02"))
                .contains(Point.of(-1, "key-in-two-scripts", Map.of("spellings", "3")));
    }

    @Test
    void keyInOneScriptThroughoutIsAsSureAsAnother() {
        assertThat(vehicle("123 АВС 02", "123АВС02")).hasSize(1);
        assertThat(vehicle("123 ABC 02", "123abc02")).hasSize(1);
    }

    @Test
    void lettersThatLookLikeNoOtherSayNothing() {
        assertThat(vehicle("123 БДЖ 02", "123бдж02")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DEVICE", "PERSON"})
    void kindsThatAreNotComparedByLettersAreNotAskedForScripts(KeyKind kind) {
        assertThat(KeyQuality.of(Assessed.on(kind, found(0), found(1)), spelled("ALI", "АLI")))
                .hasSize(1);
    }

    @Test
    void ofTwoVehiclesItIsNotKnownWhichWasSpelledSo() {
        Alert pair = Assessed.alert(
                List.of(new Key(KeyKind.VEHICLE, "KZ1"), new Key(KeyKind.VEHICLE, "KZ2")), found(0), found(1));

        assertThat(KeyQuality.of(pair, spelled("123ABC", "123АВС"))).hasSize(1);
    }

    private static List<Point> vehicle(String... spellings) {
        Event[] evidence = new Event[spellings.length];
        for (int day = 0; day < spellings.length; day++) {
            evidence[day] = found(day);
        }
        return KeyQuality.of(Assessed.on(KeyKind.VEHICLE, evidence), spelled(spellings));
    }

    /** The spelling of the day. */
    private static Function<Event, @Nullable String> spelled(String... spellings) {
        Map<String, String> byEvent = new HashMap<>();
        for (int day = 0; day < spellings.length; day++) {
            byEvent.put(found(day).eventId(), spellings[day]);
        }
        return event -> Spelling.withLookAlikes(byEvent.get(event.eventId()));
    }
}
