package org.tamga.producers.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Connection;
import org.tamga.events.UnreachableException;
import org.tamga.producers.importing.Progress;
import org.tamga.producers.simulation.Pace;
import org.tamga.producers.simulation.SimulatedFiles;
import org.tamga.producers.simulation.SimulationSettings;
import org.tamga.producers.simulation.posts.ManyPosts;
import org.tamga.producers.simulation.posts.Outages;
import org.tamga.producers.simulation.posts.Outcome;
import org.tamga.producers.simulation.posts.PostsFolder;
import picocli.CommandLine.Option;

/** {@code tamga simulate --posts}: the part of the command that runs many border posts. */
final class PostsTrial {
    private static final int MISSING = 1;

    @Option(
            names = "--posts",
            paramLabel = "N",
            description =
                    "Send the events by N border posts, each with its own outbox, key and link, to a running Tamga"
                            + " that has admitted them. The members' checkpoints come first; from 234 on they are made up.")
    private @Nullable Integer posts;

    @Option(
            names = "--offline",
            paramLabel = "SHARE%:MIN..MAX",
            description =
                    "With --posts: each is without a link for this share of the simulated days, for a time between"
                            + " these, for example 20%%:1h..3d. Default: no outage")
    private @Nullable String offline;

    @Option(
            names = "--enrol",
            description = "With --posts: only make their keys, and DIR/posts/keys for \"tamga posts admit --from\".")
    private boolean enrol;

    boolean isAsked() {
        return posts != null;
    }

    /** Whether a directory holds posts, with which a run goes on. */
    boolean goesOnIn(Path output) {
        return isAsked() && new PostsFolder(output).exists();
    }

    /** @throws IllegalArgumentException if what is asked makes no sense */
    void check(boolean publish) {
        if (!isAsked() && (offline != null || enrol)) {
            throw new IllegalArgumentException((enrol ? "enrol" : "offline") + " says how posts are: give --posts too");
        }
        if (isAsked() && publish) {
            throw new IllegalArgumentException("publish sends what --posts sends already: give one of them");
        }
    }

    /** @return exit code */
    int run(
            SimulationSettings region,
            Pace pace,
            Path output,
            Connection centre,
            String version,
            boolean quiet,
            PrintWriter out,
            PrintWriter err,
            BooleanSupplier stop)
            throws IOException, UnreachableException {
        Outages outages = offline == null ? Outages.NONE : Outages.of(offline);
        ManyPosts.Trial trial =
                new ManyPosts.Trial(region, posts == null ? 0 : posts, outages, output, centre, version);
        if (enrol) {
            out.println("The centre admits these posts with:\n  tamga posts admit --from " + ManyPosts.enrol(trial));
            out.flush();
            return 0;
        }
        try (ManyPosts many = ManyPosts.open(trial)) {
            Optional<String> objection = many.objection();
            if (objection.isPresent()) {
                err.println(objection.get());
                err.flush();
                return MISSING;
            }
            live(many, region, pace, quiet, stop);
            many.settle(ShownProgress.progress(quiet, Clock.systemUTC()), stop);
            if (many.waiting() > 0) {
                err.printf(
                        Locale.ROOT,
                        "Stopped: %,d reports of %,d posts have no receipt yet%s. The same command goes on with them.%n",
                        many.waiting(),
                        many.waitingPosts(),
                        many.trouble().map(why -> " (" + why + ")").orElse(""));
                err.flush();
                return MISSING;
            }
            return told(many.reckon(), quiet, out);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return MISSING;
        }
    }

    private static void live(ManyPosts many, SimulationSettings region, Pace pace, boolean quiet, BooleanSupplier stop)
            throws IOException {
        Progress progress = ShownProgress.progress(quiet, Clock.systemUTC());
        progress.started(SimulatedFiles.EVENTS, OptionalLong.of(SimulateCommand.expected(region)));
        long[] lines = {0};
        try {
            many.live(pace, (report, at) -> progress.at(++lines[0]), stop);
        } finally {
            progress.ended();
        }
    }

    private static int told(Outcome outcome, boolean quiet, PrintWriter out) {
        if (!quiet || outcome.isBroken()) {
            outcome.lines().forEach(out::println);
            out.flush();
        }
        return outcome.isBroken() ? MISSING : 0;
    }
}
