package org.tamga.topology.runtime;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Connection;
import org.tamga.events.serde.Registry;
import org.tamga.topology.StreamsSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tamga streams}: one instance of the streams application alone, against a Kafka and a registry elsewhere. */
@Command(
        name = "streams",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Runs one instance of the streams application (intake, detection) alone.",
            "Topics, schemas and the checkpoint register must exist; `tamga up` makes them."
        },
        footer = {
            "",
            "All instances of a site take the same --hit-years and --sighting-years. Both can be changed between two"
                    + " starts: what a shorter memory lets go is forgotten within minutes, and alerts that rested on it"
                    + " are withdrawn. A longer one keeps from then on what it would have let go; it brings back"
                    + " nothing that is forgotten: publish that again."
        })
public final class StreamsCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "Kafka's addresses, joined by commas.")
    private String bootstrap = Connection.DEFAULT_BOOTSTRAP;

    @Option(names = "--registry", paramLabel = "URL", description = "The schema registry's Confluent API.")
    private String registry = Connection.DEFAULT_REGISTRY;

    @Option(
            names = "--client-property",
            paramLabel = "KEY=VALUE",
            description = "A further setting of every Kafka client, for example security.protocol=SSL. Repeatable.")
    private Map<String, String> clientProperties = Map.of();

    @Option(
            names = "--state-dir",
            required = true,
            paramLabel = "DIR",
            description = "Where this instance keeps its stores. Survives restarts; of this instance alone.")
    private Path stateDirectory = Path.of("");

    @Option(
            names = "--secret-file",
            required = true,
            paramLabel = "FILE",
            description = "The regional secret, the same for all instances. Made if it does not exist.")
    private Path secretFile = Path.of("");

    @Option(names = "--threads", paramLabel = "N", description = "Stream threads.")
    private int threads = 2;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            description = "Copies of internal topics; -1 takes the brokers' default.")
    private int replicationFactor = -1;

    @Option(
            names = "--instance",
            paramLabel = "NAME",
            description = "A name that this instance keeps over restarts; gets its partitions back at once.")
    private @Nullable String instance;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private MemoryOptions memory = new MemoryOptions();

    @Option(names = "--metrics-port", paramLabel = "PORT", description = "Prometheus endpoint at /metrics; 0 for none.")
    private int metricsPort;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        StreamsSettings settings = settings();
        CountDownLatch stopped = new CountDownLatch(1);
        try (HTTPServer endpoint = metricsPort == 0 ? null : endpoint(meters);
                StreamsRuntime runtime = new StreamsRuntime(settings, Registry.at(settings.connection()), meters)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(runtime, stopped), "stop-streams"));
            runtime.start();
            say("Starting; metrics " + (endpoint == null ? "off" : "at port " + metricsPort));
            while (!runtime.awaitRunning(PATIENCE)) {
                say("Still waiting for partitions, or reading their state");
            }
            say("Running; Ctrl-C stops it");
            stopped.await();
        }
        return 0;
    }

    private void say(String line) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private static void stop(StreamsRuntime runtime, CountDownLatch stopped) {
        runtime.close();
        stopped.countDown();
    }

    private StreamsSettings settings() {
        try {
            return new StreamsSettings(
                    new Connection(bootstrap, registry, clientProperties),
                    stateDirectory,
                    SecretFile.readOrCreate(secretFile),
                    input.input(),
                    memory.horizon(),
                    threads,
                    replicationFactor,
                    Optional.ofNullable(instance));
        } catch (IllegalArgumentException invalid) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), String.valueOf(invalid.getMessage()));
        }
    }

    private HTTPServer endpoint(PrometheusMeterRegistry meters) throws IOException {
        return HTTPServer.builder()
                .port(metricsPort)
                .registry(meters.getPrometheusRegistry())
                .buildAndStart();
    }
}
