package org.tamga.producers.simulation.seizures;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Direction;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.chance.Rows;
import org.tamga.producers.simulation.chance.Weighted;

/**
 * What is seized where, how much of it, hidden and moved how, from where to where: counts and quantiles of UNODC's Individual
 * Drug Seizures 2011–2014. Country and drug group are drawn together; the rest belongs to that pair.
 */
public final class Marginals {
    private static final int STEPS = 20;
    private static final Marginals BUNDLED = new Marginals();

    private final Weighted<Series> series;
    private final Map<Series, Weighted<String>> substances = new LinkedHashMap<>();
    private final Map<Series, Weighted<Circumstance>> circumstances = new LinkedHashMap<>();
    private final Map<Series, Weighted<Route>> routes = new LinkedHashMap<>();
    private final Map<Series, double[]> quantiles = new LinkedHashMap<>();

    private Marginals() {
        Map<Series, Double> totals = new LinkedHashMap<>();
        rows("substances.csv", (key, rows) -> {
            Weighted<NamedCsvRecord> names = Weighted.of(rows, Marginals::count);
            totals.put(key, names.total());
            substances.put(
                    key,
                    Weighted.of(
                            names.things().stream()
                                    .map(row -> row.getField("substance"))
                                    .toList(),
                            name -> countOf(rows, name)));
        });
        rows("circumstances.csv", (key, rows) -> {
            Map<Circumstance, Double> counts = new LinkedHashMap<>();
            rows.forEach(row -> counts.merge(Circumstance.of(row), count(row), Double::sum));
            circumstances.put(key, Weighted.of(List.copyOf(counts.keySet()), one -> counts.getOrDefault(one, 0.0)));
        });
        rows("routes.csv", (key, rows) -> {
            Map<Route, Double> counts = new LinkedHashMap<>();
            rows.forEach(row -> counts.merge(Route.of(row), count(row), Double::sum));
            routes.put(key, Weighted.of(List.copyOf(counts.keySet()), one -> counts.getOrDefault(one, 0.0)));
        });
        rows(
                "quantities.csv",
                (key, rows) -> quantiles.put(
                        key,
                        IntStream.rangeClosed(0, STEPS)
                                .mapToDouble(i -> Double.parseDouble(rows.get(0).getField("q" + i * 100 / STEPS)))
                                .toArray()));
        series = Weighted.of(List.copyOf(totals.keySet()), one -> totals.getOrDefault(one, 0.0));
    }

    public static Marginals bundled() {
        return BUNDLED;
    }

    /** Every country and drug group, as often as they occur. */
    public Weighted<Series> series() {
        return series;
    }

    public Weighted<String> substances(Series of) {
        return known(substances, of);
    }

    public Weighted<Circumstance> circumstances(Series of) {
        return known(circumstances, of);
    }

    public Weighted<Route> routes(Series of) {
        return known(routes, of);
    }

    /** In milligrams; empty where no quantities of the drug are known. */
    public Optional<Long> quantity(Series of, Dice dice) {
        double[] steps = steps(of);
        if (steps.length == 0) {
            return Optional.empty();
        }
        double at = dice.share() * STEPS;
        int below = (int) at;
        double low = Math.max(1, steps[below]);
        double high = Math.max(low, steps[below + 1]);
        return Optional.of(Math.round(low * StrictMath.pow(high / low, at - below)));
    }

    /** The largest quantity that is drawn, in milligrams; 0 where none is known. */
    public long largest(Series of) {
        double[] steps = steps(of);
        return steps.length == 0 ? 0 : Math.round(steps[STEPS]);
    }

    private double[] steps(Series of) {
        double[] own = quantiles.get(of);
        return own != null ? own : quantiles.getOrDefault(new Series("*", of.group()), new double[0]);
    }

    private static <T> Weighted<T> known(Map<Series, Weighted<T>> table, Series of) {
        return Objects.requireNonNull(table.get(of), () -> "no seizures of " + of);
    }

    private static void rows(String file, java.util.function.BiConsumer<Series, List<NamedCsvRecord>> each) {
        Map<Series, List<NamedCsvRecord>> bySeries = new LinkedHashMap<>();
        for (NamedCsvRecord row : Rows.of(Marginals.class, file)) {
            bySeries.computeIfAbsent(
                            new Series(row.getField("country"), row.getField("group")),
                            key -> new java.util.ArrayList<>())
                    .add(row);
        }
        bySeries.forEach(each);
    }

    private static double count(NamedCsvRecord row) {
        return Double.parseDouble(row.getField("count"));
    }

    private static double countOf(List<NamedCsvRecord> rows, String name) {
        return rows.stream()
                .filter(row -> row.getField("substance").equals(name))
                .mapToDouble(Marginals::count)
                .sum();
    }

    /** A country and a drug group. */
    public record Series(String country, String group) {}

    /** @param hiding where it was hidden, as written; absent where not said */
    public record Circumstance(
            @Nullable String hiding, @Nullable TransportMode transport) {
        static Circumstance of(NamedCsvRecord row) {
            String transport = row.getField("transport");
            return new Circumstance(
                    said(row.getField("hiding")), transport.isEmpty() ? null : TransportMode.valueOf(transport));
        }
    }

    /** Absent is what is not said. */
    public record Route(
            @Nullable Direction direction,
            @Nullable String departure,
            @Nullable String destination) {
        static Route of(NamedCsvRecord row) {
            String direction = row.getField("direction");
            return new Route(
                    direction.isEmpty() ? null : Direction.valueOf(direction),
                    said(row.getField("departure")),
                    said(row.getField("destination")));
        }
    }

    private static @Nullable String said(String field) {
        return field.isEmpty() ? null : field;
    }
}
