package org.tamga.producers.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.events.validation.ReportValidator;
import org.tamga.events.validation.Verdict;
import org.tamga.producers.simulation.Told.Heard;
import org.tamga.producers.simulation.networks.Networks;
import org.tamga.producers.simulation.networks.Planted;
import org.tamga.producers.simulation.region.Distances;
import org.tamga.vocabulary.NormalForm;

class SimulationTest {
    private static final Told TOLD = Told.by(Told.small(5));

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOneOthers() throws IOException {
        write("one", 5);
        write("again", 5);
        write("other", 6);

        for (String file : List.of(SimulatedFiles.EVENTS, SimulatedFiles.TRUTH)) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("again").resolve(file));
            assertThat(Files.mismatch(
                            folder.resolve("one").resolve(file),
                            folder.resolve("other").resolve(file)))
                    .isNotEqualTo(-1);
        }
    }

    @Test
    void everyLineIsAcceptedWhenItArrives() {
        ReportValidator validator = new ReportValidator(Told.REGISTER);
        for (Heard heard : TOLD.heard()) {
            String line = EventJson.write(heard.report());
            Reading reading = EventJson.read(line);
            assertThat(reading).as(line).isEqualTo(new Reading.Read(heard.report(), List.of()));
            assertThat(validator.judge(heard.report(), heard.arrivedAt()))
                    .as(line)
                    .isInstanceOf(Verdict.Accepted.class);
        }
    }

    @Test
    void reportsComeInTheOrderOfArrivalAndNotBeforeTheyAreWritten() {
        Instant before = Instant.MIN;
        for (Heard heard : TOLD.heard()) {
            assertThat(heard.arrivedAt()).isAfterOrEqualTo(before);
            assertThat(heard.report().recordedAt()).isBeforeOrEqualTo(heard.arrivedAt());
            assertThat(heard.report().occurredAt()).isBefore(heard.report().recordedAt());
            before = heard.arrivedAt();
        }
    }

    @Test
    void someReportsAreLateForDaysSomeComeTwiceSomeAreCorrectedAndSomeTakenBack() {
        Map<String, Integer> copies = new HashMap<>();
        TOLD.heard().forEach(heard -> copies.merge(EventJson.write(heard.report()), 1, Integer::sum));

        assertThat(TOLD.heard()).anyMatch(heard -> late(heard).compareTo(Duration.ofDays(1)) > 0);
        assertThat(copies.values()).anyMatch(count -> count > 1);
        assertThat(TOLD.heard()).anyMatch(heard -> heard.report().revision() == 2);
        assertThat(TOLD.heard()).anyMatch(heard -> heard.report().retracted());
    }

    @Test
    void everyKindOfNetworkIsPlantedAndCompletedDuringTheWatch() {
        SimulationSettings settings = Told.small(5);
        assertThat(TOLD.planted()).hasSize(settings.networks()).allSatisfy(network -> {
            assertThat(network.complete()).isAfter(settings.start());
            assertThat(network.events()).doesNotHaveDuplicates().allMatch(TOLD.standing()::containsKey);
            assertThat(network.seizures()).isEqualTo((int) TOLD.events(network).stream()
                    .filter(Report.Seizure.class::isInstance)
                    .count());
        });
        assertThat(TOLD.planted().stream().map(Planted::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Networks.kinds());
    }

    @Test
    void lifeHasItsHoursAndItsWeek() {
        SimulationSettings settings =
                new SimulationSettings(3, LocalDate.of(2025, 1, 6), 14, 440, 2_000, 0, 0, Optional.empty());
        Map<Boolean, Long> byNight = new HashMap<>();
        Map<Integer, Long> byWeekday = new HashMap<>();
        for (Heard heard : Told.by(settings).heard()) {
            var local = heard.report().occurredAt().atOffset(ZoneOffset.ofHours(5));
            byNight.merge(local.getHour() < 5, 1L, Long::sum);
            byWeekday.merge(local.getDayOfWeek().getValue(), 1L, Long::sum);
        }

        assertThat(byNight.getOrDefault(true, 0L)).isBetween(1L, byNight.getOrDefault(false, 0L) / 5);
        assertThat(byWeekday.getOrDefault(6, 0L)).isGreaterThan(byWeekday.getOrDefault(2, 0L));
    }

    @Test
    void aDaysSightingsAreAsManyAsAskedFor() {
        SimulationSettings settings =
                new SimulationSettings(3, LocalDate.of(2025, 1, 6), 28, 440, 3_000, 0, 0, Optional.empty());
        long sightings = Told.by(settings).standing().size();
        assertThat(sightings).isBetween(28 * 3_000L * 80 / 100, 28 * 3_000L * 101 / 100);
    }

    /** By impossible-movement's limit. Taxis whose rounds overlap would be seen here. */
    @Test
    void nobodyLicitIsInTwoPlacesAtOnce() {
        SimulationSettings settings =
                new SimulationSettings(3, LocalDate.of(2025, 1, 6), 20, 440, 4_000, 0, 0, Optional.empty());
        Map<String, List<Report>> byPlate = Told.by(settings).standing().values().stream()
                .filter(report -> report.subjects().get(0).getPlate() != null)
                .sorted(java.util.Comparator.comparing(Report::occurredAt))
                .collect(Collectors.groupingBy(report ->
                        NormalForm.of(String.valueOf(report.subjects().get(0).getPlate()))));
        long pairs = 0;
        long tooFast = 0;
        for (List<Report> seen : byPlate.values()) {
            for (int i = 1; i < seen.size(); i++) {
                Report from = seen.get(i - 1);
                Report to = seen.get(i);
                double km = Distances.km(
                        Told.place(from).orElseThrow().checkpoint(),
                        Told.place(to).orElseThrow().checkpoint());
                double hours =
                        Duration.between(from.occurredAt(), to.occurredAt()).toSeconds() / 3600.0;
                pairs++;
                tooFast += km >= 50 && km / (hours + 0.25) > 110 ? 1 : 0;
            }
        }
        assertThat(pairs).isGreaterThan(20_000);
        assertThat(tooFast).isZero();
    }

    @Test
    void oneCountryMeansItsCheckpointsAndOnlyNetworksGoBeyond() {
        SimulationSettings settings =
                new SimulationSettings(3, LocalDate.of(2025, 1, 6), 5, 440, 500, 2, 0, Optional.of("KZ"));
        assertThat(Told.by(settings).standing().values())
                .isNotEmpty()
                .allMatch(report -> Told.country(report).equals("KZ"));
    }

    @Test
    void aStoppedRunTellsOfTheNetworksThatAreComplete() throws IOException {
        AtomicLong left = new AtomicLong(9_000);
        SimulatedFiles.Written written = SimulatedFiles.write(
                Told.small(5), Told.REGISTER, folder, (report, at) -> {}, () -> left.decrementAndGet() < 0);

        assertThat(written.networks()).isBetween(1, 71);
        String events = Files.readString(folder.resolve(SimulatedFiles.EVENTS));
        Files.readAllLines(folder.resolve(SimulatedFiles.TRUTH)).stream()
                .skip(1)
                .map(line -> line.replaceAll(".*\"events\":\\[\"([^\"]+)\".*", "$1"))
                .forEach(event -> assertThat(events).contains(event));
    }

    @Test
    void settingsOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> settings(0, 450, 1, 1, 1, Optional.empty()))
                .hasMessageContaining("days is 0, allowed is 1 to");
        assertThatThrownBy(() -> settings(1, 3, 1, 1, 1, Optional.empty())).hasMessageContaining("history-days is 3");
        assertThatThrownBy(() -> settings(1, 450, -1, 1, 1, Optional.empty()))
                .hasMessageContaining("sightings-per-day is -1");
        assertThatThrownBy(() -> settings(1, 450, 1, Double.NaN, 1, Optional.empty()))
                .hasMessageContaining("seizures-per-day is NaN");
        assertThatThrownBy(() -> settings(1, 450, 1, 1, -5, Optional.empty())).hasMessageContaining("networks is -5");
        assertThatThrownBy(() -> settings(1, 450, 1, 1, 1, Optional.of("CN")))
                .hasMessageContaining("country is CN, allowed is one of [AZ, KG");
    }

    private static SimulationSettings settings(
            int days, int history, int sightings, double seizures, int networks, Optional<String> country) {
        return new SimulationSettings(
                1, LocalDate.of(2025, 1, 1), days, history, sightings, seizures, networks, country);
    }

    private static Duration late(Heard heard) {
        return Duration.between(heard.report().recordedAt(), heard.arrivedAt());
    }

    private void write(String name, long seed) throws IOException {
        SimulatedFiles.write(Told.small(seed), Told.REGISTER, folder.resolve(name), (report, at) -> {}, () -> false);
    }
}
