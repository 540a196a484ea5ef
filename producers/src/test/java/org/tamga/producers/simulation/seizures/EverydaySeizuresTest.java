package org.tamga.producers.simulation.seizures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tamga.events.Item;
import org.tamga.events.Report;
import org.tamga.producers.simulation.SimulationSettings;
import org.tamga.producers.simulation.Told;
import org.tamga.producers.simulation.chance.Weighted;
import org.tamga.producers.simulation.seizures.Marginals.Series;
import org.tamga.vocabulary.Quantity.Known;
import org.tamga.vocabulary.Substances;
import org.tamga.vocabulary.Units;

/** Twenty thousand everyday seizures against the tables that they are drawn from. */
class EverydaySeizuresTest {
    private static final Marginals MARGINALS = Marginals.bundled();
    private static final List<Report.Seizure> SEIZURES = Told.by(
                    new SimulationSettings(11, LocalDate.of(2025, 1, 1), 60, 440, 0, 40, 0, Optional.empty()))
            .standing()
            .values()
            .stream()
            .filter(Report.Seizure.class::isInstance)
            .map(Report.Seizure.class::cast)
            .toList();

    @Test
    void countriesAndDrugGroupsAreAsFrequentAsInTheTable() {
        Weighted<Series> series = MARGINALS.series();
        Map<Series, Double> shares = shares(EverydaySeizuresTest::series);
        for (int i = 0; i < series.things().size(); i++) {
            double expected = series.weight(i) / series.total();
            double tolerance = 4.5 * Math.sqrt(expected / SEIZURES.size()) + 0.0002;
            assertThat(shares.getOrDefault(series.things().get(i), 0.0))
                    .as("%s", series.things().get(i))
                    .isBetween(expected - tolerance, expected + tolerance);
        }
    }

    @Test
    void hidingPlacesAndSubstancesBelongToTheDrugAndTheCountry() {
        Series heroin = new Series("RU", "heroin");
        List<Item> items = SEIZURES.stream()
                .filter(seizure -> series(seizure).equals(heroin))
                .map(seizure -> seizure.event().getItems().get(0))
                .toList();
        double hidden = (double) items.stream()
                        .filter(item -> item.getConcealment() != null)
                        .count()
                / items.size();
        double table = MARGINALS
                        .circumstances(heroin)
                        .only(how -> how.hiding() != null)
                        .total()
                / MARGINALS.circumstances(heroin).total();
        assertThat(hidden).isBetween(table - 0.03, table + 0.03);
        assertThat(MARGINALS.substances(heroin).things())
                .containsAll(items.stream().map(Item::getSubstance).distinct().toList());
    }

    @Test
    void quantitiesHaveTheTablesMedianAndLargest() {
        Series heroin = new Series("RU", "heroin");
        List<Long> masses = SEIZURES.stream()
                .filter(seizure -> series(seizure).equals(heroin))
                .flatMap(seizure -> milligrams(seizure).stream())
                .sorted()
                .toList();
        long[] drawn = java.util.stream.LongStream.range(0, 4_001)
                .map(i -> MARGINALS
                        .quantity(heroin, org.tamga.producers.simulation.chance.Dice.of(i, "test", i))
                        .orElseThrow())
                .sorted()
                .toArray();
        assertThat(masses.get(masses.size() / 2)).isBetween(drawn[1_800], drawn[2_200]);
        assertThat(masses.get(masses.size() - 1)).isLessThanOrEqualTo(MARGINALS.largest(heroin));
    }

    private static Optional<Long> milligrams(Report.Seizure seizure) {
        Item item = seizure.event().getItems().get(0);
        return Optional.ofNullable(item.getQuantity())
                .map(quantity -> Units.milligrams(
                        new java.math.BigDecimal(quantity), item.getUnit(), Substances.groupOf(item.getSubstance())))
                .map(quantity -> ((Known) quantity).milligrams());
    }

    private static Series series(Report.Seizure seizure) {
        String substance = seizure.event().getItems().get(0).getSubstance();
        return new Series(
                Told.country(seizure),
                Substances.groupOf(Objects.requireNonNull(substance)).id());
    }

    private static Map<Series, Double> shares(Function<Report.Seizure, Series> of) {
        Map<Series, Double> shares = new HashMap<>();
        SEIZURES.forEach(seizure -> shares.merge(of.apply(seizure), 1.0 / SEIZURES.size(), Double::sum));
        return shares;
    }
}
