package org.tamga.standalone.up;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.AlertingService;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.people.OwnSecrets;
import org.tamga.events.Connection;
import org.tamga.events.TopicCreation;
import org.tamga.events.serde.Registry;
import org.tamga.producers.simulation.live.LiveRegion;
import org.tamga.standalone.broker.BrokerSettings;
import org.tamga.standalone.broker.EmbeddedBroker;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.standalone.data.DataLock;
import org.tamga.standalone.data.DiskWatch;
import org.tamga.standalone.receiver.Receiver;
import org.tamga.standalone.registry.RegistryProcess;
import org.tamga.standalone.registry.RegistrySettings;
import org.tamga.topology.backtest.ForecastLearning;
import org.tamga.topology.runtime.StreamsRuntime;

/**
 * All of Tamga on one box, over one data directory: the composition root. Starts the parts in the order in which they
 * need each other and stops them in the opposite one. Close it also when its start fails.
 */
public final class Box implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Box.class);

    /** After a kill the histories are read again from the broker; a region's whole memory in well under this. */
    private static final Duration LONGEST_RESTORE = Duration.ofHours(1);

    private final BoxSettings settings;
    private final Steps steps;
    private final Deque<Part> started = new ArrayDeque<>();
    private Optional<OwnSecrets.FirstAccount> firstAccount = Optional.empty();
    private @Nullable Connection connection;
    private @Nullable RegistryProcess ownRegistry;
    private @Nullable Receiver receiver;

    public Box(BoxSettings settings, Steps steps) {
        this.settings = settings;
        this.steps = steps;
    }

    /** Returns when everything runs. */
    public void start() throws Exception {
        hold(settings.data());
        Preconditions.check(settings);
        CompletableFuture<String> kafka = beginKafka();
        CompletableFuture<String> registry = beginRegistry();
        Connection connection = new Connection(Steps.await(kafka), Steps.await(registry), settings.clientProperties());
        this.connection = connection;
        Registry schemas = Registry.at(connection);
        steps.run("topics and schemas", () -> prepare(connection, schemas));
        watchDisk();
        PrometheusMeterRegistry meters = meters();
        CompletableFuture<Boolean> streams = beginStreams(connection, schemas, meters);
        Directory recipients = settings.simulated() ? startReceiver() : settings.directory();
        steps.run("console", () -> startAlerting(connection, recipients, meters));
        Steps.await(streams);
        ForecastRounds forecasts = forecasts(connection, schemas);
        if (settings.simulated()) {
            simulate(connection, meters, forecasts);
        } else {
            forecasts.start();
        }
    }

    /** The page of the test receiver; empty unless a region is simulated. */
    public Optional<URI> receiver() {
        return Optional.ofNullable(receiver).map(Receiver::page);
    }

    /** Where Kafka and the registry are, for anybody on this box. */
    public Connection connection() {
        Connection made = connection;
        if (made == null) {
            throw new IllegalStateException("The box has not been started");
        }
        return made;
    }

    /** How the first account is made; empty if there is one. */
    public Optional<OwnSecrets.FirstAccount> firstAccount() {
        return firstAccount;
    }

    /** Stops every part in order. One that fails to stop does not keep the others from it. */
    @Override
    public void close() {
        while (!started.isEmpty()) {
            stop(started.pop());
        }
    }

    private void hold(DataDirectory data) throws IOException {
        data.prepare();
        data.keepApart(settings.simulated());
        push("data directory", DataLock.take(data, Instant.now()));
        if (settings.simulated()) {
            LiveRegion.prepare(data.simulation(), Clock.systemUTC());
        }
    }

    private CompletableFuture<String> beginKafka() {
        if (settings.outsideKafka().isPresent()) {
            return CompletableFuture.completedFuture(settings.outsideKafka().get());
        }
        BrokerSettings broker = new BrokerSettings(
                settings.data().broker(),
                settings.host(),
                settings.ports().kafka(),
                settings.ports().controller());
        EmbeddedBroker embedded = new EmbeddedBroker(broker);
        push("broker", embedded);
        return steps.begin("Kafka broker", () -> {
            embedded.start();
            return broker.bootstrapServers();
        });
    }

    private CompletableFuture<String> beginRegistry() {
        if (settings.outsideRegistry().isPresent()) {
            return CompletableFuture.completedFuture(settings.outsideRegistry().get());
        }
        RegistrySettings registry = RegistrySettings.over(
                settings.data().registry(),
                settings.data().logs(),
                settings.host(),
                settings.ports().registry());
        RegistryProcess process = new RegistryProcess(registry);
        push("registry", process);
        ownRegistry = process;
        return steps.begin("schema registry", () -> {
            process.start();
            return registry.url();
        });
    }

    private int prepare(Connection connection, Registry schemas)
            throws IOException, InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(connection.toProperties())) {
            TopicCreation.ensure(admin, settings.replicationFactor());
        }
        schemas.registerAll();
        if (ownRegistry != null) {
            ownRegistry.force();
        }
        return new RegisterPublication(connection, schemas).publish(settings.register());
    }

    private void watchDisk() {
        DiskWatch watch = new DiskWatch(settings.data().root());
        push("disk watch", watch);
        watch.start();
    }

    private PrometheusMeterRegistry meters() {
        BoxMeters meters = new BoxMeters(settings.data());
        push("meters", meters);
        return meters.start();
    }

    private CompletableFuture<Boolean> beginStreams(Connection connection, Registry schemas, MeterRegistry meters) {
        StreamsRuntime streams = new StreamsRuntime(settings.streams(connection), schemas, meters);
        push("streams", streams);
        return steps.begin("detection", () -> {
            streams.start();
            return streams.awaitRunning(LONGEST_RESTORE);
        });
    }

    private int startAlerting(Connection connection, Directory recipients, MeterRegistry meters) throws IOException {
        Files.createDirectories(settings.data().alerting());
        AlertingService alerting = new AlertingService(settings.alerting(connection, recipients), meters);
        push("console", alerting);
        alerting.start();
        firstAccount = alerting.firstAccount();
        return alerting.port();
    }

    /** In a simulation a test receiver stands for every recipient that nothing else reaches, so that all that is sent arrives. */
    private Directory startReceiver() throws IOException {
        Receiver listening =
                new Receiver(settings.ports().receiver(), settings.data().receiverKey(), line -> {});
        push("test receiver", listening);
        listening.start();
        receiver = listening;
        return listening.reaching(settings.directory());
    }

    private ForecastRounds forecasts(Connection connection, Registry schemas) {
        ForecastLearning learning = new ForecastLearning(
                connection, schemas, settings.input(), settings.data().temporary());
        ForecastRounds rounds = new ForecastRounds(learning, settings.data().forecast());
        push("forecast", rounds);
        return rounds;
    }

    /** What is learnt before the region's past is told would be of little. */
    private void simulate(Connection connection, MeterRegistry meters, ForecastRounds forecasts) {
        LiveRegion region = new LiveRegion(
                connection, settings.register(), settings.data().simulation(), meters, Clock.systemUTC(), reports -> {
                    steps.say(
                            reports == 0
                                    ? "The simulated region goes on where it was."
                                    : "The simulated region's past is told (" + reports + " reports); its last day"
                                            + " follows within 20 minutes, then it goes on as time does.");
                    forecasts.start();
                });
        push("simulated region", region);
        region.start();
    }

    private void push(String name, AutoCloseable part) {
        started.push(new Part(name, part));
    }

    private static void stop(Part part) {
        try {
            part.handle().close();
        } catch (Exception e) {
            LOG.warn("A part did not stop in order part={}", part.name(), e);
        }
    }

    private record Part(String name, AutoCloseable handle) {}
}
