package org.tamga.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.tamga.benchmarks.contestants.Contestant;
import org.tamga.benchmarks.tasks.Task;
import org.tamga.benchmarks.traffic.Form;

/**
 * Every contestant at every task in every form asked for, each run in a JVM of its own.
 *
 * @param passages in the season that is measured
 * @param runs of each, at least 1; the table has their median
 * @param permuted passages in the season that is permuted
 * @param orders in which it is; none for no such table
 */
public record EngineBenchmark(
        Forks forks,
        List<Contestant> contestants,
        List<Task> tasks,
        List<Form> forms,
        int passages,
        int runs,
        int permuted,
        int orders,
        long seed) {

    public EngineBenchmark {
        if (runs < 1) {
            throw new IllegalArgumentException("runs: " + runs + " is not 1 or more");
        }
    }

    /** @param progress hears what is about to be done */
    public String tables(Consumer<String> progress) {
        List<String> lines = new ArrayList<>();
        for (Task task : tasks) {
            lines.add("### " + task.id());
            lines.add("");
            lines.addAll(EngineTable.HEAD);
            for (Form form : forms) {
                for (Contestant contestant : contestants) {
                    lines.add(row(task, form, contestant, progress));
                }
            }
            lines.add("");
        }
        if (orders > 0) {
            lines.addAll(permutations(progress));
        }
        return String.join("\n", lines) + "\n";
    }

    private String row(Task task, Form form, Contestant contestant, Consumer<String> progress) {
        List<Measurement> measured = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            progress.accept("%s, %s, %s, run %d of %d".formatted(task.id(), form.id(), contestant.id(), run, runs));
            measured.add(forks.ask(
                    Measurement.class,
                    run,
                    List.of(
                            "trial",
                            contestant.id(),
                            task.id(),
                            form.id(),
                            Integer.toString(passages),
                            Long.toString(seed))));
        }
        return EngineTable.row(
                form,
                contestant,
                spread(measured, Measurement::perCpuSecond),
                spread(measured, Measurement::perSecond),
                measured.get(0).score());
    }

    private static Spread spread(List<Measurement> measured, ToDoubleFunction<Measurement> figure) {
        return Spread.of(measured.stream().map(figure::applyAsDouble).toList());
    }

    private List<String> permutations(Consumer<String> progress) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "### %d orders of the same %,d passages", orders, permuted));
        lines.add("");
        lines.add("| task | engine | different final results | of them the truth, in so many orders |");
        lines.add("|---|---|---:|---:|");
        for (Task task : tasks) {
            for (Contestant contestant : contestants) {
                progress.accept("%s, %d orders, %s".formatted(task.id(), orders, contestant.id()));
                Permutations.Tally tally = forks.ask(
                        Permutations.Tally.class,
                        1,
                        List.of(
                                "permutations",
                                contestant.id(),
                                task.id(),
                                Integer.toString(permuted),
                                Integer.toString(orders),
                                Long.toString(seed)));
                lines.add("| %s | %s | %d | %d of %d |"
                        .formatted(task.id(), contestant.title(), tally.results(), tally.right(), tally.orders()));
            }
        }
        return lines;
    }
}
