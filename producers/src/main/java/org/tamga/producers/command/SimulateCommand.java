package org.tamga.producers.command;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.tamga.events.UnreachableException;
import org.tamga.events.command.ConnectionOptions;
import org.tamga.producers.importing.Progress;
import org.tamga.producers.publish.DryRun;
import org.tamga.producers.publish.KafkaPublisher;
import org.tamga.producers.publish.Publisher;
import org.tamga.producers.simulation.EventSink;
import org.tamga.producers.simulation.Pace;
import org.tamga.producers.simulation.PublishedEvents;
import org.tamga.producers.simulation.SimulatedFiles;
import org.tamga.producers.simulation.SimulatedFiles.Written;
import org.tamga.producers.simulation.SimulationSettings;
import org.tamga.vocabulary.CheckpointRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tamga simulate}. */
@Command(
        name = "simulate",
        description = {
            "Makes a region up: crossings with their rhythm, travellers and fleets, seizures as UNODC's figures have them,"
                    + " reports that come late, twice or misspelt, and planted networks.",
            "Writes DIR/events.ndjson, in the order of arrival, and DIR/truth.ndjson, what must be found in them. The same"
                    + " seed and settings give the same bytes."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done, or stopped by Ctrl-C: both files stand and belong together",
            " 1:with --posts: the centre does not know them, a report is missing there, or it was stopped before all had"
                    + " their receipts",
            " 2:the command was not understood",
            " 3:a file could not be written, or Kafka or the registry could not be reached"
        },
        footer = {
            "",
            "Examples:",
            "  tamga simulate --output region --seed 7",
            "  tamga simulate --output kz --country KZ --days 365 --sightings-per-day 13700 --seizures-per-day 5.5",
            "  tamga simulate --output live --publish --rate 100",
            "",
            "Many posts, against a centre of their own (20 %% of the time without a link, for an hour to three days):",
            "  tamga up --data trial --simulated-posts 400",
            "  tamga simulate --output many --posts 400 --enrol",
            "  tamga posts admit --from many/posts/keys",
            "  tamga simulate --output many --posts 400 --offline 20%%:1h..3d --days 7 --rate 200",
            "A day of simulated time takes as long as its events take at that rate. At the end it waits for all receipts,"
                    + " holds what was saved against the centre's topics and says what it found; DIR/posts.csv has each"
                    + " post. Stopped, the same command goes on where it was."
        })
public final class SimulateCommand implements Callable<Integer> {
    private static final int FAILED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the two files go.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path output;

    @Option(names = "--force", description = "Replace files that are there.")
    private boolean force;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day of the watch, for example 2025-01-01, which is the default.")
    private LocalDate from = SimulationSettings.DEFAULT_FROM;

    @Option(names = "--days", paramLabel = "N", description = "Length of the watch. Default: ${DEFAULT-VALUE}")
    private int days = SimulationSettings.DEFAULT_DAYS;

    @Option(
            names = "--history-days",
            paramLabel = "N",
            description = "Days before, of which only seizures are known. Default: ${DEFAULT-VALUE}")
    private int historyDays = SimulationSettings.DEFAULT_HISTORY_DAYS;

    @Option(names = "--sightings-per-day", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}")
    private int sightingsPerDay = SimulationSettings.DEFAULT_SIGHTINGS;

    @Option(
            names = "--seizures-per-day",
            paramLabel = "N",
            description = "Everyday ones, those of networks not counted. Default: ${DEFAULT-VALUE}")
    private double seizuresPerDay = SimulationSettings.DEFAULT_SEIZURES;

    @Option(
            names = "--networks",
            paramLabel = "N",
            description = "Planted networks, of every kind in turn. Default: ${DEFAULT-VALUE}")
    private int networks = SimulationSettings.DEFAULT_NETWORKS;

    @Option(
            names = "--country",
            paramLabel = "CC",
            description = "Only this member's crossings and everyday seizures. Default: the whole region")
    private @Nullable String country;

    @Option(names = "--publish", description = "Send the events to a running Tamga too.")
    private boolean publish;

    @Mixin
    private PostsTrial posts = new PostsTrial();

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "max",
            description = "Events a second with --publish or --posts: 1 or more, or max. Default: ${DEFAULT-VALUE}")
    private String rate = "max";

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--quiet", description = "Say nothing unless something is wrong.")
    private boolean quiet;

    private final AtomicBoolean stopped = new AtomicBoolean();

    @Override
    public Integer call() {
        try (Interruption interruption = Interruption.stops(() -> stopped.set(true))) {
            SimulationSettings settings = settings();
            Pace pace = Pace.of(rate);
            posts.check(publish);
            if (!posts.goesOnIn(output)) {
                refuseToReplace();
            }
            if (posts.isAsked()) {
                return manyPosts(settings, pace);
            }
            try (Publisher publisher = publisher()) {
                told(written(settings, pace, publisher));
                return 0;
            }
        } catch (IllegalArgumentException misunderstood) {
            throw new ParameterException(spec.commandLine(), "--" + misunderstood.getMessage(), misunderstood);
        } catch (UnreachableException unreachable) {
            return failed(unreachable.words());
        } catch (IOException failed) {
            return failed("cannot go on in " + output + ": " + failed.getMessage());
        }
    }

    private Written written(SimulationSettings settings, Pace pace, Publisher publisher) throws IOException {
        CheckpointRegister register = CheckpointRegister.bundled();
        PublishedEvents published = new PublishedEvents(publisher, register, pace, stopped::get);
        Progress progress = ShownProgress.progress(quiet, Clock.systemUTC());
        progress.started(SimulatedFiles.EVENTS, OptionalLong.of(expected(settings)));
        try {
            long[] lines = {0};
            EventSink counting = (report, arrivedAt) -> {
                if (publish) {
                    published.accept(report, arrivedAt);
                }
                progress.at(++lines[0]);
            };
            Written written = SimulatedFiles.write(settings, register, output, counting, stopped::get);
            published.finish();
            return written;
        } finally {
            progress.ended();
        }
    }

    private int manyPosts(SimulationSettings settings, Pace pace) throws IOException, UnreachableException {
        String[] version = spec.root().version();
        return posts.run(
                settings,
                pace,
                output,
                connection.connection(),
                version.length == 0 ? "unknown" : version[0],
                quiet,
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                stopped::get);
    }

    private SimulationSettings settings() {
        return new SimulationSettings(
                seed, from, days, historyDays, sightingsPerDay, seizuresPerDay, networks, Optional.ofNullable(country));
    }

    private Publisher publisher() throws UnreachableException {
        return publish ? KafkaPublisher.connect(connection.connection(), new SimpleMeterRegistry()) : new DryRun();
    }

    private void refuseToReplace() {
        for (String name : new String[] {SimulatedFiles.EVENTS, SimulatedFiles.TRUTH}) {
            if (!force && Files.exists(output.resolve(name))) {
                throw new IllegalArgumentException("output: " + output.resolve(name)
                        + " is there already; name another directory, or add --force");
            }
        }
    }

    /** About how many lines there will be. */
    static long expected(SimulationSettings settings) {
        return (long) (1.03 * settings.days() * settings.sightingsPerDay()
                + 1.15 * (settings.days() + settings.historyDays()) * settings.seizuresPerDay()
                + 5.0 * settings.networks());
    }

    private void told(Written written) {
        if (!quiet) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%,d lines, %,d of them seizures; %,d networks planted%s: %s%n",
                            written.lines(),
                            written.seizures(),
                            written.networks(),
                            stopped.get() ? ", stopped" : "",
                            output);
            spec.commandLine().getOut().flush();
        }
    }

    private int failed(String words) {
        spec.commandLine().getErr().println(words);
        spec.commandLine().getErr().flush();
        return FAILED;
    }
}
