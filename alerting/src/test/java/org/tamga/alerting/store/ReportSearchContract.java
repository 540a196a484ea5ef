package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tamga.alerting.Findings.DAY;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Nature;
import org.tamga.alerting.duty.Sweep;
import org.tamga.alerting.retention.Kept;
import org.tamga.alerting.search.FoundReports;
import org.tamga.alerting.search.Match;
import org.tamga.alerting.search.Mention;
import org.tamga.alerting.search.Narrowing;
import org.tamga.alerting.search.Reported;
import org.tamga.alerting.search.Sought;

/** Every report that was accepted is found by what it names, however that is written, and only as it stands now. */
interface ReportSearchContract {
    Mention PLATE = Mention.inCountry("vehicle", "KZ", "123 авс 02");

    AlertStore store();

    Database database() throws Exception;

    @ParameterizedTest
    @CsvSource({
        "KZ 123 ABC 02, vehicle",
        "123abc02, vehicle",
        "123-АВС, vehicle",
        "40 0123456, document",
        "00998 90 123-45-67, phone",
        "+99890, phone",
        "csqu 305438 3, container",
        "Пётр Иванов, person",
        "ivanov, person",
        "31.1.1980, person",
        "лев 777, marking",
        "ооо Восток, organisation",
    })
    default void aReportIsFoundByWhatItNames(String text, String kind) {
        take(
                report(
                        "a",
                        PLATE,
                        Mention.inCountry("document", "TJ", "40 0123456"),
                        Mention.phone("00998901234567"),
                        Mention.number("container", "CSQU3054383"),
                        Mention.person("Petr IVANOV", "1980-01-31"),
                        Mention.number("marking", "ЛЕВ 777"),
                        Mention.number("organisation", "ООО «Восток»")),
                report("b", Mention.inCountry("vehicle", "UZ", "01 A 777 BC"), Mention.person("Ivan Sidorov", "")));

        FoundReports found = search(text);

        assertThat(found.hits()).extracting(hit -> hit.report().eventId()).containsExactly(id("a"));
        assertThat(found.hits().get(0).matches()).extracting(Match::kind).containsOnly(kind);
        assertThat(found.more()).isFalse();
    }

    @Test
    default void namesHaveToBeOfOnePerson() {
        take(report("a", Mention.person("Petr Ivanov", ""), Mention.person("Ivan Sidorov", "")));

        assertThat(search("Petr Sidorov").hits()).isEmpty();
        assertThat(search("Ivan Sidorov").hits()).hasSize(1);
    }

    @Test
    default void onlyTheLatestRevisionCounts() {
        take(report("a", PLATE));
        take(revised("a", false, Mention.inCountry("vehicle", "KZ", "999 XYZ 02")));

        assertThat(search("123ABC02").hits()).isEmpty();
        assertThat(search("999XYZ02").hits().get(0).report().revision()).isEqualTo(2);
    }

    /** Whoever takes a report back need not say again what it named. */
    @Test
    default void whatIsTakenBackIsFoundAndSaysSo() {
        take(report("a", PLATE));
        take(revised("a", true));

        Reported found = search("123ABC02").hits().get(0).report();

        assertThat(found.retracted()).isTrue();
        assertThat(found.mentions()).containsExactly(PLATE);
    }

    @Test
    default void whatDetectionForgetsIsForgotten() throws Exception {
        take(report("a", PLATE));

        store().reports().take(List.of(), Set.of(id("a"), id("never heard of")), offsets(2), DAY);

        assertThat(search("123ABC02").hits()).isEmpty();
        assertThat(count("report_key")).isZero();
        assertThat(store().reports().offsets("centre", "events").next()).isEqualTo(Map.of(0, 2L));
    }

    @Test
    default void aReportSaysWhichAlertsRestOnIt() {
        store().project(List.of(opened("alert")), new Offsets("centre", "alerts", Map.of()), DAY);
        take(report("alert/1", PLATE), report("alone", PLATE));

        assertThat(search("123ABC02").hits())
                .extracting(hit -> hit.report().eventId(), FoundReports.Hit::alerts)
                .containsExactlyInAnyOrder(tuple(id("alert/1"), Set.of(id("alert"))), tuple(id("alone"), Set.of()));
    }

    @Test
    default void aReportIsFoundByItsNumber() {
        take(report("a", PLATE), report("b", PLATE));

        assertThat(search(id("a").toUpperCase(Locale.ROOT)).hits())
                .extracting(hit -> hit.report().eventId())
                .containsExactly(id("a"));
    }

    @Test
    default void theLatestOfManyComesFirstAndThatThereAreMoreIsSaid() {
        take(IntStream.range(0, 30)
                .mapToObj(day -> at(day, report("r" + day, PLATE)))
                .toArray(Reported[]::new));

        FoundReports found = store().reports().search(Sought.of("123ABC02"), Narrowing.NONE, 10);

        assertThat(found.hits()).extracting(hit -> hit.report().eventId()).startsWith(id("r29"), id("r28"));
        assertThat(found.hits()).hasSize(10);
        assertThat(found.more()).isTrue();
    }

    @Test
    default void timeAndCountryNarrow() {
        take(at(1, report("early", PLATE)), at(9, report("late", PLATE)));
        Instant between = DAY.plus(Duration.ofDays(5));

        assertThat(search("123ABC02", between, null, null)).containsExactly(id("late"));
        assertThat(search("123ABC02", null, between, null)).containsExactly(id("early"));
        assertThat(search("123ABC02", null, null, "KZ")).hasSize(2);
        assertThat(search("123ABC02", null, null, "UZ")).isEmpty();
    }

    @Test
    default void sightingsGoBeforeFindsAndNeitherComesBack() throws Exception {
        Reported find = report("find", PLATE);
        Reported sighting = seen("sighting", PLATE);
        take(find, sighting);
        Instant later = DAY.plus(Duration.ofDays(400));

        Map<Kept, Long> removed =
                new Sweep(store(), new SimpleMeterRegistry(), Clock.fixed(later, ZoneOffset.UTC)).run();
        store().reports().take(List.of(find, sighting), List.of(), offsets(3), later);

        assertThat(removed).isEqualTo(Map.of(Kept.SIGHTINGS, 1L));
        assertThat(search("123ABC02").hits())
                .extracting(hit -> hit.report().eventId())
                .containsExactly(id("find"));
        assertThat(count("report")).isEqualTo(1);
    }

    private void take(Reported... reports) {
        store().reports().take(Arrays.asList(reports), List.of(), offsets(1), DAY);
    }

    private FoundReports search(String text) {
        return store().reports().search(Sought.of(text), Narrowing.NONE, 100);
    }

    private List<String> search(String text, Instant from, Instant until, String country) {
        Narrowing narrowing = new Narrowing(from, until, country, null, null, Set.of(HandlingState.values()), true);
        return store().reports().search(Sought.of(text), narrowing, 100).hits().stream()
                .map(hit -> hit.report().eventId())
                .toList();
    }

    private static Offsets offsets(long next) {
        return new Offsets("centre", "events", Map.of(0, next));
    }

    private long count(String table) throws Exception {
        Jdbi jdbi = database().withoutPool();
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one());
    }

    private static Reported report(String name, Mention... mentions) {
        return new Reported(
                id(name), 1, false, false, Nature.SEIZURE, "KZ", "KZ-KORDAY", "Korday", DAY, List.of(mentions));
    }

    private static Reported seen(String name, Mention... mentions) {
        return new Reported(
                id(name), 1, false, false, Nature.SIGHTING, "KZ", "KZ-KORDAY", "Korday", DAY, List.of(mentions));
    }

    private static Reported revised(String name, boolean retracted, Mention... mentions) {
        return new Reported(
                id(name), 2, retracted, false, Nature.SEIZURE, "KZ", "KZ-KORDAY", "Korday", DAY, List.of(mentions));
    }

    private static Reported at(int day, Reported report) {
        return new Reported(
                report.eventId(),
                report.revision(),
                report.retracted(),
                report.exercise(),
                report.nature(),
                report.country(),
                report.checkpoint(),
                report.place(),
                DAY.plus(Duration.ofDays(day)),
                report.mentions());
    }
}
