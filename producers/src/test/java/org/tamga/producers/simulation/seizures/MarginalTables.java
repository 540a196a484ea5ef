package org.tamga.producers.simulation.seizures;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Item;
import org.tamga.events.Report;
import org.tamga.producers.source.Entry;
import org.tamga.producers.source.InputFile;
import org.tamga.producers.source.OpenFile;
import org.tamga.producers.source.ReadSettings;
import org.tamga.producers.source.UnreadableFileException;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.DrugGroup;
import org.tamga.vocabulary.Quantity;
import org.tamga.vocabulary.Substances;
import org.tamga.vocabulary.Units;

/**
 * Makes the simulator's tables from a file of UNODC's Individual Drug Seizures: counts and quantiles over many seizures,
 * never a row. What fewer than {@value #FEWEST} seizures share is counted under the commonest or under nothing said.
 */
final class MarginalTables {
    static final String SOURCE = "UNODC, Individual Drug Seizures 2011-2014, the states of the region";
    private static final int FEWEST = 3;
    private static final int ENOUGH_FOR_QUANTILES = 30;

    private final List<Row> rows;

    private MarginalTables(List<Row> rows) {
        this.rows = rows;
    }

    static MarginalTables of(Path file) throws IOException, UnreadableFileException {
        List<Row> rows = new ArrayList<>();
        try (OpenFile open =
                OpenFile.open(new InputFile(file.toString()), ReadSettings.DEFAULT, CheckpointRegister.bundled())) {
            for (Entry entry = open.source().next();
                    entry != null;
                    entry = open.source().next()) {
                if (entry instanceof Entry.Read read && read.report() instanceof Report.Seizure seizure) {
                    rows.add(Row.of(seizure));
                }
            }
        }
        return new MarginalTables(rows);
    }

    /** Every table by its file's name. */
    Map<String, String> files() {
        return new TreeMap<>(Map.of(
                "substances.csv", substances(),
                "quantities.csv", quantities(),
                "circumstances.csv", circumstances(),
                "routes.csv", routes()));
    }

    void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private String substances() {
        Map<String, Long> counts = count(row -> row.series() + ";" + row.substance());
        Map<String, String> commonest = new TreeMap<>();
        counts.forEach((cell, count) -> commonest.merge(
                series(cell), cell, (known, other) -> counts.get(other) > counts.get(known) ? other : known));
        Map<String, Long> kept = new TreeMap<>();
        counts.forEach((cell, count) ->
                kept.merge(count < FEWEST ? commonest.getOrDefault(series(cell), cell) : cell, count, Long::sum));
        return table(
                "Seizures by country, drug group and name of the substance.", "country;group;substance;count", kept);
    }

    private String circumstances() {
        return table(
                "Seizures by country, drug group, hiding place and transport.",
                "country;group;hiding;transport;count",
                pooled(count(row -> row.series() + ";" + row.hiding() + ";" + row.transport()), ";;"));
    }

    private String routes() {
        return table(
                "Seizures by country, drug group, direction, country of departure and of destination.",
                "country;group;direction;departure;destination;count",
                pooled(
                        count(row ->
                                row.series() + ";" + row.direction() + ";" + row.departure() + ";" + row.destination()),
                        ";;;"));
    }

    private String quantities() {
        Map<String, List<Long>> masses = new TreeMap<>();
        for (Row row : rows) {
            if (row.milligrams() != null) {
                masses.computeIfAbsent(row.series(), key -> new ArrayList<>()).add(row.milligrams());
                masses.computeIfAbsent("*;" + row.group(), key -> new ArrayList<>())
                        .add(row.milligrams());
            }
        }
        String header = "country;group;seizures;"
                + IntStream.rangeClosed(0, 20).mapToObj(i -> "q" + 5 * i).collect(Collectors.joining(";"));
        String lines = masses.entrySet().stream()
                .filter(one -> one.getKey().startsWith("*") || one.getValue().size() >= ENOUGH_FOR_QUANTILES)
                .map(one -> one.getKey() + ";" + one.getValue().size() + ";" + quantiles(one.getValue()))
                .collect(Collectors.joining("\n"));
        return head(
                        "Quantiles of the quantity in milligrams; q0 and q100 stand for the 0.5th and the 99.5th percentile.")
                + header + "\n" + lines + "\n";
    }

    private static String quantiles(List<Long> masses) {
        Collections.sort(masses);
        return IntStream.rangeClosed(0, 20)
                .mapToObj(i -> quantile(masses, Math.min(0.995, Math.max(0.005, i * 0.05))))
                .map(mass -> String.format(Locale.ROOT, "%.0f", mass))
                .collect(Collectors.joining(";"));
    }

    /** Between the two nearest, to three significant digits: no single seizure's own figure. */
    private static double quantile(List<Long> sorted, double share) {
        double at = share * (sorted.size() - 1);
        long below = sorted.get((int) Math.floor(at));
        long above = sorted.get((int) Math.ceil(at));
        double between = below + (above - below) * (at - Math.floor(at));
        return new BigDecimal(between).round(new java.math.MathContext(3)).doubleValue();
    }

    private Map<String, Long> count(java.util.function.Function<Row, String> cell) {
        return rows.stream().collect(Collectors.groupingBy(cell, TreeMap::new, Collectors.counting()));
    }

    /** Rare cells of a series count as not said. */
    private static Map<String, Long> pooled(Map<String, Long> counts, String notSaid) {
        Map<String, Long> kept = new TreeMap<>();
        counts.forEach((cell, count) -> kept.merge(count < FEWEST ? series(cell) + notSaid : cell, count, Long::sum));
        return kept;
    }

    private static String series(String cell) {
        return cell.substring(0, cell.indexOf(';', cell.indexOf(';') + 1));
    }

    private static String table(String title, String header, Map<String, Long> counts) {
        return head(title)
                + header + "\n"
                + counts.entrySet().stream()
                        .map(cell -> cell.getKey() + ";" + cell.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private static String head(String title) {
        return "# " + title + "\n# Source: " + SOURCE + "; made by MarginalTables.\n";
    }

    private record Row(
            String country,
            String group,
            String substance,
            @Nullable Long milligrams,
            String hiding,
            String transport,
            String direction,
            String departure,
            String destination) {

        static Row of(Report.Seizure seizure) {
            Item item = seizure.event().getItems().get(0);
            DrugGroup group = Substances.groupOf(item.getSubstance());
            BigDecimal amount = item.getQuantity() == null ? null : new BigDecimal(item.getQuantity());
            Quantity quantity = Units.milligrams(amount, item.getUnit(), group);
            return new Row(
                    text(seizure.country()),
                    group.id(),
                    item.getSubstance().replace(';', ','),
                    quantity instanceof Quantity.Known known && known.milligrams() > 0 ? known.milligrams() : null,
                    text(item.getConcealment()),
                    text(seizure.transportMode()),
                    text(seizure.direction()),
                    text(seizure.departureCountry()),
                    text(seizure.destinationCountry()));
        }

        String series() {
            return country + ";" + group;
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }
}
