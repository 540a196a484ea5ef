package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.DAY;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.keptTo;
import static org.tamga.alerting.Findings.named;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.withdrawn;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.Commands;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.search.Found;
import org.tamga.alerting.search.Hit;
import org.tamga.alerting.search.Match;
import org.tamga.alerting.search.Narrowing;
import org.tamga.alerting.search.Sought;

/** Whatever an officer has in hand, a plate, a paper or a name, finds the alert, however it is written. */
interface SearchContract {
    AlertStore store();

    @ParameterizedTest
    @CsvSource({
        "vehicle, KZ123ABC02, KZ 123 ABC 02",
        "vehicle, KZ123ABC02, 123abc02",
        "vehicle, KZ123ABC02, 123-АВС",
        "vehicle, KZ123ABC02, kz１２３",
        "document, TJ400123456, 40 0123456",
        "document, TJ400123456, TJ4001",
        "phone, +998901234567, +998 (90) 123-45-67",
        "phone, +998901234567, 00998901234567",
        "phone, +998901234567, 99890",
        "container, CSQU3054383, csqu 305438 3",
        "device, 490154203237518, 49-015420-323751-8",
        "marking, heroinЛEB777, лев 777",
        "vin, XTA210990Y1234567, XTA21099",
        "person, IVANOV PETR|1980-01-31, Пётр Иванов",
        "person, IVANOV PETR|1980-01-31, Иванов Петр Сергеевич",
        "person, IVANOV PETR|1980-01-31, ivanov",
        "person, IVANOV PETR|1980-01-31, Ivanov 1980-01-31",
        "person, IVANOV PETR|1980-01-31, 31.1.1980",
    })
    default void aKeyIsFoundHoweverItIsWritten(String kind, String form, String text) {
        take(named(kind, form, opened("a")), named("vehicle", "UZ01A777BC", opened("b")));

        Found found = search(text);

        assertThat(found.hits()).extracting(hit -> hit.alert().alertId()).containsExactly(id("a"));
        assertThat(found.hits().get(0).matches()).extracting(Match::kind).containsOnly(kind);
        assertThat(found.more()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9123ABC", "ABC02", "12", "Petr Sidorov", "ivanovich", "%", "_____", "' or 1=1 --", ""})
    default void whatIsNotThereIsNotFound(String text) {
        take(opened("a"), named("person", "IVANOV PETR|1980-01-31", opened("b")));

        assertThat(search(text).hits()).isEmpty();
    }

    @Test
    default void whatReportsWroteIsFoundAndSaysWhichReports() {
        take(opened("a"));

        List<Match> matches = search("123ABC").hits().get(0).matches();

        assertThat(matches).hasSize(1);
        assertThat(matches.get(0).form()).isEqualTo("123ABC02");
        assertThat(matches.get(0).whole()).isFalse();
        assertThat(matches.get(0).events()).containsExactlyInAnyOrder(id("a/1"), id("a/2"));
    }

    @Test
    default void anAlertIsFoundByItsNumberAndAReportByItsOwn() {
        take(opened("a"), opened("b"));

        assertThat(ids(search(id("a").toUpperCase(java.util.Locale.ROOT)))).containsExactly(id("a"));
        assertThat(ids(search(id("a").substring(0, 8)))).containsExactly(id("a"));
        assertThat(ids(search(id("b/2")))).containsExactly(id("b"));
        assertThat(search(id("b/2")).hits().get(0).matches())
                .extracting(Match::kind)
                .containsExactly("report");
    }

    @Test
    default void aPlaceIsFoundByItsName() {
        take(opened("a"));

        assertThat(search("post of KZ").hits().get(0).matches())
                .extracting(Match::kind)
                .containsExactly("place");
    }

    @Test
    default void theWholeComesBeforeABeginning() {
        take(named("vehicle", "KZ1234", opened("whole")), named("vehicle", "KZ12345", opened("longer")));

        assertThat(ids(search("KZ1234"))).containsExactly(id("whole"), id("longer"));
        assertThat(ids(search("KZ123"))).hasSize(2);
    }

    @Test
    default void aRevisionIsFoundByWhatItSaysAndNoLongerByWhatItSaidBefore() {
        Finding first = opened("a");
        take(first);

        take(named("vehicle", "TJ9999AA01", revised(first, seizure("a/3", "TJ", 12))));

        assertThat(search("TJ9999").hits()).hasSize(1);
        assertThat(search("KZ123ABC").hits()).isEmpty();
    }

    @Test
    default void closedAndWithdrawnAlertsAreFoundToo() {
        take(opened("a"), opened("b"), withdrawn(opened("c")));
        store().act(new Action.Close(Commands.of(id("a"), 1, "Aliyev"), Outcome.CONFIRMED), DAY);

        assertThat(ids(search("KZ123ABC02"))).containsExactlyInAnyOrder(id("a"), id("b"), id("c"));
        assertThat(ids(search(
                        "KZ123ABC02",
                        new Narrowing(null, null, null, null, true, EnumSet.allOf(HandlingState.class), true))))
                .containsExactlyInAnyOrder(id("a"), id("b"));
        assertThat(ids(search(
                        "KZ123ABC02", new Narrowing(null, null, null, null, null, Set.of(HandlingState.CLOSED), true))))
                .containsExactly(id("a"));
    }

    @Test
    default void itIsNarrowedByTimeCountryAndPattern() {
        Finding first = opened("a");
        take(first, revised(first, seizure("a/3", "TJ", 30)), opened("b"));

        assertThat(ids(search("KZ123ABC02", narrowed(null, null, "TJ", null)))).containsExactly(id("a"));
        assertThat(ids(search("KZ123ABC02", narrowed(20, null, null, null)))).containsExactly(id("a"));
        assertThat(ids(search("KZ123ABC02", narrowed(null, 0, null, null)))).isEmpty();
        assertThat(ids(search("KZ123ABC02", narrowed(5, 6, null, "linked-vehicle"))))
                .hasSize(2);
        assertThat(ids(search("KZ123ABC02", narrowed(null, null, null, "surge"))))
                .isEmpty();
        assertThat(ids(store().search(null, narrowed(null, null, "TJ", null), 10)))
                .containsExactly(id("a"));
    }

    @Test
    default void whatIsKeptToAnOperationIsNotEvenCountedForMost() {
        take(opened("a"), keptTo("north-star", opened("b")), opened("c"));
        Narrowing most = new Narrowing(null, null, null, null, null, EnumSet.allOf(HandlingState.class), false);

        assertThat(ids(search("KZ123ABC02"))).hasSize(3);
        assertThat(ids(search("KZ123ABC02", most))).containsExactlyInAnyOrder(id("a"), id("c"));
        assertThat(store().search(Sought.of("KZ123"), most, 2).more()).isFalse();
    }

    @Test
    default void moreThanIsShownIsSaid() {
        take(opened("a"), opened("b"), opened("c"));

        Found found = store().search(Sought.of("KZ123"), Narrowing.NONE, 2);

        assertThat(found.hits()).hasSize(2);
        assertThat(found.more()).isTrue();
    }

    private static Narrowing narrowed(Integer fromDay, Integer untilDay, String country, String pattern) {
        return new Narrowing(
                fromDay == null ? null : DAY.plus(Duration.ofDays(fromDay)),
                untilDay == null ? null : DAY.plus(Duration.ofDays(untilDay)),
                country,
                pattern,
                null,
                EnumSet.allOf(HandlingState.class),
                true);
    }

    private Found search(String text) {
        return search(text, Narrowing.NONE);
    }

    private Found search(String text, Narrowing narrowing) {
        return store().search(Sought.of(text), narrowing, 100);
    }

    private static List<String> ids(Found found) {
        return found.hits().stream()
                .map(Hit::alert)
                .map(alert -> alert.alertId())
                .toList();
    }

    private void take(Finding... findings) {
        store().project(List.of(findings), new Offsets("cluster-1", "alerts", Map.of(0, 1L)), DAY);
    }
}
