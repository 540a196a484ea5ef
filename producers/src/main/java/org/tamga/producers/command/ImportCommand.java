package org.tamga.producers.command;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tamga.events.UnreachableException;
import org.tamga.events.command.ConnectionOptions;
import org.tamga.producers.importing.FileSummary;
import org.tamga.producers.importing.ImportResult;
import org.tamga.producers.importing.ImportSettings;
import org.tamga.producers.importing.Importer;
import org.tamga.producers.importing.Progress;
import org.tamga.producers.importing.SummaryText;
import org.tamga.producers.metrics.MetricsEndpoint;
import org.tamga.producers.publish.DryRun;
import org.tamga.producers.publish.Publisher;
import org.tamga.producers.publish.ReportsFile;
import org.tamga.producers.source.FileNames;
import org.tamga.producers.source.ReadSettings;
import org.tamga.vocabulary.CheckpointRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tamga import}. */
@Command(
        name = "import",
        description = "Imports files of reports into a running Tamga. Importing a file again changes nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:every line was accepted",
            " 1:some lines were rejected; the rejects file says why",
            " 2:the command was not understood",
            " 3:a file could not be read to its end, or Kafka or the registry could not be reached"
        },
        footer = {
            "",
            "No post seals what is sent so: a centre takes it only if it runs with --accept-unsealed.",
            "",
            "Examples:",
            "  tamga import reports.ndjson",
            "  tamga import --dry-run \"archive/*.ndjson.gz\"",
            "  tamga import --encoding windows-1251 ids.csv",
            "  tamga import --output ids.ndjson ids.csv"
        })
public final class ImportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "NDJSON or UNODC IDS CSV, also gzip; - is standard input; patterns in quotes are expanded.")
    private List<String> files = List.of();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "ndjson or ids. Default: each file is recognised by itself")
    private @Nullable String format;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The files' encoding, for example windows-1251. Default: UTF-8")
    private @Nullable String encoding;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where rejected lines go, with the reason. Default: FILE.rejects.ndjson beside each file")
    private @Nullable Path rejects;

    @Option(names = "--dry-run", description = "Read and judge only: publish nothing, need no Kafka.")
    private boolean dryRun;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write what is accepted to this file, one JSON object a line as tamga backtest takes it, and"
                    + " publish nothing; needs no Kafka.")
    private @Nullable Path output;

    @Option(names = "--quiet", description = "Say nothing unless something is wrong.")
    private boolean quiet;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = "Serve Prometheus metrics on this port of the loopback address while the import runs.")
    private @Nullable Integer metricsPort;

    @Override
    public Integer call() {
        ImportSettings settings = settings();
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (AutoCloseable metrics = metrics(meters);
                Importer importer = importer(meters);
                Interruption interruption = Interruption.stops(importer::stop)) {
            List<FileSummary> summaries = importer.run(FileNames.expand(files), settings);
            return told(summaries);
        } catch (UnreachableException unreachable) {
            return failed(unreachable.words());
        } catch (IOException | UncheckedIOException failed) {
            return failed(String.valueOf(failed.getMessage()));
        } catch (IllegalArgumentException misunderstood) {
            throw new ParameterException(spec.commandLine(), String.valueOf(misunderstood.getMessage()), misunderstood);
        } catch (Exception closing) {
            throw new IllegalStateException(closing);
        }
    }

    private ImportSettings settings() {
        try {
            return new ImportSettings(
                    ReadSettings.of(Optional.ofNullable(format), Optional.ofNullable(encoding)),
                    Optional.ofNullable(rejects));
        } catch (IllegalArgumentException misunderstood) {
            throw new ParameterException(spec.commandLine(), String.valueOf(misunderstood.getMessage()), misunderstood);
        }
    }

    private AutoCloseable metrics(PrometheusMeterRegistry meters) throws IOException {
        return metricsPort == null ? () -> {} : MetricsEndpoint.start(metricsPort, meters);
    }

    private Importer importer(PrometheusMeterRegistry meters) throws IOException, UnreachableException {
        Clock clock = Clock.systemUTC();
        Progress progress = ShownProgress.progress(quiet, clock);
        if (publishes()) {
            return Importer.into(connection.connection(), meters, clock, progress);
        }
        Publisher publisher = output == null || dryRun ? new DryRun() : new ReportsFile(output);
        return new Importer(CheckpointRegister.bundled(), publisher, meters, clock, progress);
    }

    private boolean publishes() {
        return !dryRun && output == null;
    }

    private int told(List<FileSummary> summaries) {
        ImportResult result = ImportResult.of(summaries);
        if (!quiet || result != ImportResult.ALL_ACCEPTED) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(new SummaryText(!publishes()).of(summaries));
            out.flush();
        }
        return result.exitCode();
    }

    private int failed(String words) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(words);
        err.flush();
        return ImportResult.INCOMPLETE.exitCode();
    }
}
