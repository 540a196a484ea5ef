package org.tamga.benchmarks.post;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.tamga.benchmarks.measure.Footprint;
import org.tamga.benchmarks.measure.Spread;
import org.tamga.producers.post.outbox.BrokenOutboxException;

/**
 * A border post as the launcher starts it: how soon its page answers, with reports stored and without, how fast a camera's
 * sightings are on the disk, and what they take there.
 *
 * @param launcher the {@code tamga} command, built
 * @param stored reports in the folder with which it starts
 * @param sightings to feed
 * @param runs starts of each kind
 * @param directory for the posts' folders; must be empty
 */
public record PostBenchmark(Path launcher, int stored, int sightings, int runs, Path directory) {
    private static final int MANY = 8;
    /** Of the sightings this share comes one after another, the others eight at a time. */
    private static final int ONE_BY_ONE = 100;

    /** @param progress hears what is about to be done */
    public String table(Consumer<String> progress)
            throws IOException, InterruptedException, ExecutionException, BrokenOutboxException {
        List<String> rows = new ArrayList<>();
        rows.add("### A border post");
        rows.add("");
        rows.add("| what | figure |");
        rows.add("|---|---:|");
        rows.add(row("load of the machine before", load()));
        progress.accept("a start to prepare the next ones");
        start("prepared");
        rows.addAll(starts(progress));
        rows.addAll(feeding(progress));
        return String.join("\n", rows) + "\n";
    }

    private List<String> starts(Consumer<String> progress)
            throws IOException, InterruptedException, BrokenOutboxException {
        progress.accept("starts in an empty folder");
        List<Launched.Start> empty = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            empty.add(start("empty-" + run));
        }
        progress.accept("storing reports");
        Stored.fill(directory.resolve("stored"), stored);
        progress.accept("starts with the reports stored");
        List<Launched.Start> full = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            full.add(start("stored"));
        }
        List<String> rows = new ArrayList<>(figures("in an empty folder", empty));
        rows.addAll(figures(String.format(Locale.ROOT, "with %,d stored reports", stored), full));
        return rows;
    }

    private Launched.Start start(String folder) throws IOException, InterruptedException {
        Launched post = Launched.start(launcher, directory.resolve(folder));
        try {
            return post.awaitReports();
        } finally {
            post.kill();
        }
    }

    private List<String> feeding(Consumer<String> progress)
            throws IOException, InterruptedException, ExecutionException {
        progress.accept("feeding");
        Path folder = directory.resolve("fed");
        List<String> rows = new ArrayList<>();
        try (Launched post = Launched.start(launcher, folder)) {
            post.awaitReports();
            Camera camera = new Camera(post.page());
            int alone = Math.max(1, sightings / ONE_BY_ONE);
            rows.addAll(figures("one after another", camera.feed(alone, 1)));
            rows.addAll(figures("eight at a time", camera.feed(sightings - alone, MANY)));
        }
        rows.add(row(
                String.format(Locale.ROOT, "the folder with %,d sightings", sightings),
                String.format(Locale.ROOT, "%,.1f MB", Footprint.size(folder) / 1e6)));
        return rows;
    }

    private static List<String> figures(String how, List<Launched.Start> starts) {
        return List.of(
                row(
                        "from the start of the process until the page answers, " + how,
                        seconds(starts, Launched.Start::page)),
                row("the same, until it shows its newest reports", seconds(starts, Launched.Start::reports)),
                row("the same, CPU time of the process", seconds(starts, Launched.Start::cpu)));
    }

    private static List<String> figures(String how, Camera.Fed fed) {
        return List.of(
                row(
                        String.format(Locale.ROOT, "sightings accepted per second, %,d %s", fed.sightings(), how),
                        String.format(Locale.ROOT, "%,.0f", fed.perSecond())),
                row(
                        "from a sighting to its answer, p50 / p99 / greatest",
                        String.format(
                                Locale.ROOT,
                                "%.1f / %.1f / %.0f ms",
                                fed.microseconds().p50() / 1e3,
                                fed.microseconds().p99() / 1e3,
                                fed.microseconds().max() / 1e3)));
    }

    private static String seconds(List<Launched.Start> starts, ToDoubleFunction<Launched.Start> figure) {
        Spread spread = Spread.of(starts.stream().map(figure::applyAsDouble).toList());
        return spread.least() == spread.greatest()
                ? String.format(Locale.ROOT, "%.2f s", spread.median())
                : String.format(Locale.ROOT, "%.2f s (%.2f–%.2f)", spread.median(), spread.least(), spread.greatest());
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String row(String what, String figure) {
        return "| " + what + " | " + figure + " |";
    }
}
