package org.tamga.producers.simulation.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.events.Item;
import org.tamga.events.Report;
import org.tamga.events.Subject;
import org.tamga.events.SubjectKind;
import org.tamga.producers.simulation.Told;
import org.tamga.producers.simulation.region.Distances;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.DrugGroup;
import org.tamga.vocabulary.NormalForm;
import org.tamga.vocabulary.Quantity.Known;
import org.tamga.vocabulary.Substances;
import org.tamga.vocabulary.Units;

/** What is planted fires by the patterns' text, on the events as they stand in the end. Windows and limits are the text's. */
class PlantedByTheTextTest {
    private static final Told TOLD = Told.by(Told.small(21));
    private static final ZoneOffset DAY = ZoneOffset.ofHours(5);

    @ParameterizedTest
    @CsvSource({
        "linked-vehicle, 90",
        "linked-vin, 365",
        "linked-container, 90",
        "linked-document, 730",
        "linked-phone, 365",
        "linked-device, 365"
    })
    void oneKeyLinksTwoCountriesAndTwoCrossingsWithinItsWindow(String pattern, int days) {
        for (Planted network : planted(pattern)) {
            List<Report> events = TOLD.events(network);
            Set<String> shared = keys(events.get(0), pattern);
            events.forEach(event -> shared.retainAll(keys(event, pattern)));
            List<Instant> hits =
                    seizures(events).stream().map(Report::occurredAt).toList();

            assertThat(shared).as(network.id()).hasSize(1);
            assertSpans(network, events);
            for (int i = 1; i < hits.size(); i++) {
                assertThat(Duration.between(hits.get(i - 1), hits.get(i))).isLessThanOrEqualTo(Duration.ofDays(days));
            }
            if (hits.size() >= 2) { // HIGH, and of three seizures a channel
                assertSpans(network, seizures(events));
            } else {
                assertThat(Duration.between(
                                events.get(0).occurredAt(), events.get(1).occurredAt()))
                        .isLessThanOrEqualTo(Duration.ofDays(days));
            }
            assertThat(network.patterns().contains("channel")).isEqualTo(hits.size() >= 3);
        }
    }

    @Test
    void oneStampOfOneDrugLinksTwoCountriesThreeTimesWithinHalfAYear() {
        for (Planted network : planted("linked-marking")) {
            List<Report> events = TOLD.events(network);
            Set<String> stamps = events.stream()
                    .map(event -> group(event)
                            + NormalForm.of(
                                    text(item(event).getPackages().get(0).getMarking())))
                    .collect(Collectors.toSet());
            assertThat(stamps).as(network.id()).hasSize(1);
            assertThat(events).hasSizeGreaterThanOrEqualTo(3);
            assertSpans(network, events);
            for (int i = 1; i < events.size(); i++) {
                assertThat(Duration.between(
                                events.get(i - 1).occurredAt(), events.get(i).occurredAt()))
                        .isLessThanOrEqualTo(Duration.ofDays(180));
            }
        }
    }

    @Test
    void everySpellingOfAPersonMatchesTheFirst() {
        for (Planted network : planted("linked-person")) {
            List<Subject> persons = TOLD.events(network).stream()
                    .flatMap(event -> event.subjects().stream())
                    .filter(subject -> subject.getKind() == SubjectKind.PERSON)
                    .toList();
            String first = NameLikeness.form(text(persons.get(0).getName()));
            assertThat(persons).hasSameSizeAs(network.events()).allSatisfy(person -> {
                assertThat(person.getBirthDate())
                        .isEqualTo(persons.get(0).getBirthDate())
                        .doesNotEndWith("-01-01");
                assertThat(NameLikeness.of(first, NameLikeness.form(text(person.getName()))))
                        .as("%s, %s", first, person.getName())
                        .isGreaterThanOrEqualTo(0.90);
            });
            assertSpans(network, TOLD.events(network));
        }
    }

    @Test
    void nobodyMovesAsFastAsAClonedPlate() {
        for (Planted network : planted("impossible-movement")) {
            List<Report> events = TOLD.events(network);
            double km = Distances.km(checkpoint(events.get(0)), checkpoint(events.get(1)));
            double hours =
                    Duration.between(events.get(0).occurredAt(), events.get(1).occurredAt())
                                    .toMinutes()
                            / 60.0;
            assertThat(km).isGreaterThanOrEqualTo(50);
            assertThat(km / (hours + 0.25)).as(network.id()).isGreaterThan(110);
        }
    }

    @Test
    void twoCarsAreThreeTimesTogetherAtTwoCrossingsAndOneIsCaught() {
        for (Planted network : planted("travelling-together")) {
            List<Report> events = TOLD.events(network);
            List<Report> sightings = new ArrayList<>(events);
            sightings.removeAll(seizures(events));
            List<Instant> together = new ArrayList<>();
            Set<String> crossings = new HashSet<>();
            for (int i = 0; i < sightings.size(); i += 2) {
                Report first = sightings.get(i);
                Report second = sightings.get(i + 1);
                assertThat(Duration.between(first.occurredAt(), second.occurredAt()))
                        .isLessThanOrEqualTo(Duration.ofMinutes(15));
                assertThat(checkpoint(first)).isEqualTo(checkpoint(second));
                assertThat(first.direction()).isNotNull().isEqualTo(second.direction());
                assertThat(keys(first, "linked-vehicle")).isNotEqualTo(keys(second, "linked-vehicle"));
                together.add(second.occurredAt());
                crossings.add(checkpoint(first).crossing());
            }
            assertThat(together).hasSizeGreaterThanOrEqualTo(3);
            assertThat(crossings).hasSize(2);
            for (int i = 1; i < together.size(); i++) {
                assertThat(Duration.between(together.get(i - 1), together.get(i)))
                        .isLessThanOrEqualTo(Duration.ofDays(30));
            }
            Report hit = seizures(events).get(0);
            assertThat(keys(hit, "linked-vehicle")).isEqualTo(keys(sightings.get(1), "linked-vehicle"));
            assertThat(Duration.between(together.get(together.size() - 1), hit.occurredAt()))
                    .isBetween(Duration.ZERO, Duration.ofDays(90));
        }
    }

    @Test
    void aSurgeStandsOutOfTheCheckpointsFiftySixDays() {
        for (Planted network : planted("surge")) {
            Report first = TOLD.events(network).get(0);
            Map<LocalDate, Integer> days = new HashMap<>();
            seizures(TOLD.standing().values()).stream()
                    .filter(one -> Told.place(one).isPresent())
                    .filter(one -> checkpoint(one).equals(checkpoint(first))
                            && group(one).equals(group(first)))
                    .forEach(one -> days.merge(day(one), 1, Integer::sum));
            LocalDate day = day(first);
            List<Integer> baseline = day.minusDays(63)
                    .datesUntil(day.minusDays(7))
                    .map(one -> days.getOrDefault(one, 0))
                    .toList();
            double mean = baseline.stream().mapToInt(n -> n).average().orElseThrow();
            double deviation = Math.sqrt(
                    baseline.stream().mapToDouble(n -> (n - mean) * (n - mean)).sum() / 55);

            assertThat(baseline).hasSize(56);
            assertThat(days.keySet()).anyMatch(one -> !one.isAfter(day.minusDays(63)));
            assertThat((double) days.getOrDefault(day, 0))
                    .as(network.id())
                    .isGreaterThanOrEqualTo(3)
                    .isGreaterThan(mean + 3 * Math.max(deviation, Math.max(Math.sqrt(mean), 0.5)));
        }
    }

    @Test
    void anExceptionalQuantityIsMoreThanAllBefore() {
        for (Planted network : planted("exceptional-quantity")) {
            Report one = TOLD.events(network).get(0);
            List<Long> before = seizures(TOLD.standing().values()).stream()
                    .filter(other -> other.occurredAt().isBefore(one.occurredAt()))
                    .filter(other -> Told.country(other).equals(Told.country(one))
                            && group(other).equals(group(one)))
                    .map(PlantedByTheTextTest::milligrams)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            Long quantity = milligrams(one);

            assertThat(before).as(network.id()).hasSizeGreaterThanOrEqualTo(30);
            assertThat(quantity)
                    .isGreaterThanOrEqualTo(1_000_000L)
                    .isGreaterThan(before.get((99 * before.size() + 99) / 100 - 1));
        }
    }

    @Test
    void aNewRouteWasNotTakenForAYearByADrugThatWasThere() {
        for (Planted network : planted("new-route")) {
            List<Report> events = TOLD.events(network);
            Report first = events.get(0);
            List<Report> ofGroup = seizures(TOLD.standing().values()).stream()
                    .filter(one -> Told.country(one).equals(Told.country(first))
                            && group(one).equals(group(first)))
                    .filter(one -> one.occurredAt().isBefore(first.occurredAt()))
                    .toList();

            assertThat(ofGroup).noneMatch(one -> route(one).equals(route(first)));
            assertThat(ofGroup)
                    .anyMatch(
                            one -> !one.occurredAt().isAfter(first.occurredAt().minus(Duration.ofDays(365))));
            assertThat(route(events.get(1))).isEqualTo(route(first));
            assertThat(Duration.between(first.occurredAt(), events.get(1).occurredAt()))
                    .isBetween(Duration.ZERO, Duration.ofDays(60));
        }
    }

    @Test
    void aPrecursorGoesOneWayAndTheProductTheOther() {
        Set<String> products = Set.of("opium", "morphine", "heroin", "methamphetamine");
        for (Planted network : planted("precursor-counterflow")) {
            List<Report> events = TOLD.events(network);
            Report precursor = events.get(0);
            assertThat(group(precursor)).isEqualTo("precursor");
            assertThat(events.subList(1, events.size())).isNotEmpty().allSatisfy(product -> {
                assertThat(group(product)).isIn(products);
                assertThat(checkpoint(product).crossing())
                        .isEqualTo(checkpoint(precursor).crossing());
                boolean sameSide = checkpoint(product).equals(checkpoint(precursor));
                assertThat(product.direction() == precursor.direction()).isEqualTo(!sameSide);
                assertThat(Duration.between(precursor.occurredAt(), product.occurredAt()))
                        .isBetween(Duration.ZERO, Duration.ofDays(60));
            });
        }
    }

    @Test
    void aChannelsSeizuresAreJoinedOneByOneAcrossBorders() {
        List<String> links = List.of("linked-vehicle", "linked-phone", "linked-document");
        for (Planted network : planted("channel")) {
            List<Report> events = TOLD.events(network);
            assertThat(seizures(events)).hasSameSizeAs(events).hasSizeGreaterThanOrEqualTo(3);
            for (int i = 1; i < events.size(); i++) {
                Set<String> shared = keys(events.get(i), links.get(i - 1));
                shared.retainAll(keys(events.get(i - 1), links.get(i - 1)));
                assertThat(shared).as(network.id()).hasSize(1);
                assertSpans(network, events.subList(i - 1, i + 1));
                assertThat(network.patterns()).contains(links.get(i - 1));
            }
        }
    }

    @Test
    void aDrugFallsAtOneCrossingAfterALargeLoadAndRisesAtANeighbour() {
        for (Planted network : planted("displacement")) {
            List<Report> events = TOLD.events(network);
            Report cause = events.get(0);
            Report last = events.get(events.size() - 1);
            LocalDate from = day(cause).plusDays(1);
            long days = day(last).toEpochDay() - from.toEpochDay() + 1;
            String left = checkpoint(cause).crossing();
            String right = checkpoint(last).crossing();
            Map<String, List<Report>> byCrossing = seizures(TOLD.standing().values()).stream()
                    .filter(one -> Told.place(one).isPresent() && group(one).equals(group(cause)))
                    .collect(Collectors.groupingBy(one -> checkpoint(one).crossing()));
            long usual = between(byCrossing.get(left), from.minusDays(91), from.minusDays(2));
            long since = between(byCrossing.get(left), from, day(last));
            long near = byCrossing.values().stream()
                    .filter(there -> Distances.km(checkpoint(cause), checkpoint(there.get(0))) <= 350)
                    .count();

            assertThat(usual * days).as(network.id()).isGreaterThanOrEqualTo(3 * 90);
            assertThat(since * 90).isLessThanOrEqualTo(usual * days / 2);
            assertThat(right).isNotEqualTo(left);
            assertThat(Distances.km(checkpoint(cause), checkpoint(last))).isLessThanOrEqualTo(300);
            assertThat(chance(
                            between(byCrossing.get(right), from, from.plusDays(29)),
                            between(byCrossing.get(right), from.minusDays(91), from.minusDays(2))))
                    .isLessThan(0.01 / near);
        }
    }

    private static long between(@Nullable List<Report> seizures, LocalDate first, LocalDate last) {
        return Objects.requireNonNull(seizures).stream()
                .filter(one -> !day(one).isBefore(first) && !day(one).isAfter(last))
                .count();
    }

    /** Of so many or more in 30 days, where there were so many in the 90 before and the rate is the same. */
    private static double chance(long after, long before) {
        long all = after + before;
        double chance = 0;
        for (long k = after; k <= all; k++) {
            double ways = 1;
            for (long i = 1; i <= k; i++) {
                ways *= (double) (all - k + i) / i;
            }
            chance += ways * Math.pow(0.25, k) * Math.pow(0.75, all - k);
        }
        return chance;
    }

    private static List<Planted> planted(String kind) {
        List<Planted> planted =
                TOLD.planted().stream().filter(one -> one.kind().equals(kind)).toList();
        assertThat(planted).hasSizeGreaterThanOrEqualTo(3);
        return planted;
    }

    private static void assertSpans(Planted network, List<Report> events) {
        assertThat(events.stream().map(Told::country).distinct())
                .as(network.id())
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(events.stream().map(event -> checkpoint(event).crossing()).distinct())
                .as(network.id())
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private static Set<String> keys(Report report, String pattern) {
        Map<String, BiFunction<Subject, SubjectKind, @Nullable String>> forms = Map.of(
                "linked-vehicle",
                (one, kind) ->
                        kind == SubjectKind.VEHICLE ? one.getCountry() + NormalForm.of(text(one.getPlate())) : null,
                "linked-vin",
                (one, kind) -> kind == SubjectKind.VEHICLE ? one.getVin() : null,
                "linked-container",
                (one, kind) -> kind == SubjectKind.CONTAINER ? NormalForm.of(text(one.getNumber())) : null,
                "linked-document",
                (one, kind) ->
                        kind == SubjectKind.DOCUMENT ? one.getCountry() + NormalForm.of(text(one.getNumber())) : null,
                "linked-phone",
                (one, kind) -> kind == SubjectKind.PHONE
                        ? text(one.getNumber()).replaceFirst("^00", "+").replaceAll("[^+0-9]", "")
                        : null,
                "linked-device",
                (one, kind) -> kind == SubjectKind.DEVICE ? text(one.getImei()).replaceAll("[^0-9]", "") : null);
        BiFunction<Subject, SubjectKind, @Nullable String> form = Objects.requireNonNull(forms.get(pattern));
        Set<String> keys = new HashSet<>();
        for (Subject subject : report.subjects()) {
            String key = form.apply(subject, subject.getKind());
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static List<Report> seizures(Iterable<Report> reports) {
        List<Report> seizures = new ArrayList<>();
        reports.forEach(report -> {
            if (report instanceof Report.Seizure) {
                seizures.add(report);
            }
        });
        seizures.sort(Comparator.comparing(Report::occurredAt));
        return seizures;
    }

    private static Checkpoint checkpoint(Report report) {
        return Told.place(report).orElseThrow().checkpoint();
    }

    private static Item item(Report report) {
        return ((Report.Seizure) report).event().getItems().get(0);
    }

    private static String group(Report report) {
        return Substances.groupOf(item(report).getSubstance()).id();
    }

    private static @Nullable Long milligrams(Report report) {
        Item item = item(report);
        String quantity = item.getQuantity();
        if (quantity == null) {
            return null;
        }
        DrugGroup group = Substances.groupOf(item.getSubstance());
        return Units.milligrams(new java.math.BigDecimal(quantity), item.getUnit(), group) instanceof Known known
                ? known.milligrams()
                : null;
    }

    private static List<@Nullable String> route(Report report) {
        List<@Nullable String> route = new ArrayList<>();
        route.add(report.departureCountry());
        route.add(report.destinationCountry());
        return route;
    }

    private static LocalDate day(Report report) {
        return report.occurredAt().atOffset(DAY).toLocalDate();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNull(text);
    }
}
