package org.tamga.standalone.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tamga.alerting.AlertingSettings;
import org.tamga.alerting.Source;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.people.SignInSettings;
import org.tamga.alerting.release.Recipients;
import org.tamga.alerting.rest.Server;
import org.tamga.alerting.retention.RetentionFile;
import org.tamga.alerting.routing.Routing;
import org.tamga.alerting.routing.file.RoutingFile;
import org.tamga.alerting.store.Database;
import org.tamga.detection.history.Horizon;
import org.tamga.events.Connection;
import org.tamga.standalone.Version;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.topology.Input;
import org.tamga.topology.StreamsSettings;
import org.tamga.topology.runtime.SecretFile;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * What one box runs and where.
 *
 * @param data everything it keeps
 * @param host the address that all of it binds
 * @param ports where each part listens
 * @param outsideKafka bootstrap servers to use instead of an embedded broker
 * @param outsideRegistry Confluent-compatible address to use instead of an own registry
 * @param outsideDatabase where alerts are kept instead of in SQLite
 * @param clientProperties further settings of every Kafka client
 * @param input which reports are taken
 * @param memory how long reports take part
 * @param replicationFactor copies of each topic, 0 for the brokers' default; the embedded broker has one
 * @param signIn how people sign in to the console
 * @param register the checkpoints that it knows
 * @param simulated whether a made-up region reports to it
 * @param directory to whom alerts may be released, and how they are reached
 */
public record BoxSettings(
        DataDirectory data,
        String host,
        BoxPorts ports,
        Optional<String> outsideKafka,
        Optional<String> outsideRegistry,
        Optional<Database> outsideDatabase,
        Map<String, String> clientProperties,
        Input input,
        Horizon memory,
        short replicationFactor,
        SignInSettings signIn,
        CheckpointRegister register,
        boolean simulated,
        Directory directory) {

    private static final int MOST_STREAM_THREADS = 4;
    private static final int BROKERS_DEFAULT = -1;

    public BoxSettings {
        clientProperties = Map.copyOf(clientProperties);
        new Connection( // refuses an address that is none, before anything starts
                outsideKafka.orElse(Connection.DEFAULT_BOOTSTRAP), outsideRegistry.orElse(Connection.DEFAULT_REGISTRY));
        if (replicationFactor < 0) {
            throw new IllegalArgumentException(
                    "replication factor is " + replicationFactor + "; it is 1 or more, or 0 for the brokers' default");
        }
        if (outsideKafka.isEmpty() && replicationFactor > 1) {
            throw new IllegalArgumentException("replication factor is " + replicationFactor
                    + "; the embedded broker is one broker. Give --bootstrap for more");
        }
    }

    /** With recipients that cannot be reached. */
    public BoxSettings(
            DataDirectory data,
            String host,
            BoxPorts ports,
            Optional<String> outsideKafka,
            Optional<String> outsideRegistry,
            Optional<Database> outsideDatabase,
            Map<String, String> clientProperties,
            Input input,
            Horizon memory,
            short replicationFactor,
            SignInSettings signIn,
            CheckpointRegister register,
            boolean simulated) {
        this(
                data,
                host,
                ports,
                outsideKafka,
                outsideRegistry,
                outsideDatabase,
                clientProperties,
                input,
                memory,
                replicationFactor,
                signIn,
                register,
                simulated,
                Directory.of(Recipients.DEFAULT));
    }

    /** How this box runs the streams application. */
    StreamsSettings streams(Connection connection) {
        return new StreamsSettings(
                connection,
                data.streams(),
                SecretFile.readOrCreate(data.regionalSecret()),
                input,
                memory,
                Math.min(MOST_STREAM_THREADS, Runtime.getRuntime().availableProcessors()),
                replicationFactor == 0 ? BROKERS_DEFAULT : replicationFactor,
                // a name of its own lets a killed box have its partitions back at once; an outside Kafka may serve
                // others
                outsideKafka.isEmpty() ? Optional.of("box") : Optional.empty());
    }

    /** How this box runs the centre's alerting, and whom it reaches. */
    AlertingSettings alerting(Connection connection, Directory recipients) {
        return new AlertingSettings(
                connection,
                outsideDatabase.orElseGet(() -> Database.sqlite(data.store())),
                new Server.Address(host, ports.console()),
                data.forecast(),
                recipients,
                signIn,
                routing(),
                Files.exists(data.retention()) ? RetentionFile.read(data.retention()) : RetentionFile.builtIn(),
                source(),
                Version.inWords());
    }

    private Routing routing() {
        Path file = data.routes();
        Instant now = Instant.now();
        try {
            return Files.exists(file)
                    ? RoutingFile.read(file.toString(), Files.readString(file), now)
                    : RoutingFile.builtIn(now);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    private Source source() {
        if (simulated) {
            return Source.SIMULATION;
        }
        return input == Input.UNSEALED_TOO ? Source.ANYBODY : Source.POSTS;
    }

    /** Everything of its own, over {@code data}. */
    public static BoxSettings embedded(DataDirectory data, BoxPorts ports) {
        return embedded(data, ports, Horizon.DEFAULT);
    }

    /** Everything of its own, over {@code data}, with a memory of its own too. */
    public static BoxSettings embedded(DataDirectory data, BoxPorts ports, Horizon memory) {
        return new BoxSettings(
                data,
                "127.0.0.1",
                ports,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Input.SEALED,
                memory,
                (short) 0,
                SignInSettings.in(data.secrets()),
                CheckpointRegister.bundled(),
                false);
    }

    /** The same, but for taking unsealed reports too. */
    public BoxSettings acceptingUnsealed() {
        return with(Input.UNSEALED_TOO, register, simulated, directory);
    }

    /** The same, but with this register. */
    public BoxSettings knowing(CheckpointRegister other) {
        return with(input, other, simulated, directory);
    }

    /** The same, but with recipients who are reached so. */
    public BoxSettings reaching(Directory others) {
        return with(input, register, simulated, others);
    }

    /** The same, but a made-up region reports to it, unsealed. */
    public BoxSettings simulating() {
        return with(Input.UNSEALED_TOO, register, true, directory);
    }

    private BoxSettings with(Input reports, CheckpointRegister known, boolean madeUp, Directory reached) {
        return new BoxSettings(
                data,
                host,
                ports,
                outsideKafka,
                outsideRegistry,
                outsideDatabase,
                clientProperties,
                reports,
                memory,
                replicationFactor,
                signIn,
                known,
                madeUp,
                reached);
    }
}
