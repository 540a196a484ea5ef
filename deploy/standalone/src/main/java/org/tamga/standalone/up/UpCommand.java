package org.tamga.standalone.up;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.command.RecipientsOptions;
import org.tamga.alerting.command.SignInOptions;
import org.tamga.alerting.store.Database;
import org.tamga.events.Connection;
import org.tamga.events.command.Terminal;
import org.tamga.producers.command.ImportCommand;
import org.tamga.producers.simulation.region.SimulatedCheckpoints;
import org.tamga.standalone.LogFiles;
import org.tamga.standalone.StartRefused;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.topology.Input;
import org.tamga.topology.runtime.InputOptions;
import org.tamga.topology.runtime.MemoryOptions;
import org.tamga.vocabulary.CheckpointRegister;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tamga up}. */
@Command(
        name = "up",
        description = "Starts everything on this box: broker, registry, detection, alerting and the console.",
        footer = {
            "",
            "--hit-years and --sighting-years can be changed between two starts: what a shorter memory lets go is"
                    + " forgotten within minutes, and alerts that rested on it are withdrawn. A longer one keeps from"
                    + " then on what it would have let go; it brings back nothing that is forgotten: import that again."
        })
public final class UpCommand implements Callable<Integer> {
    private static final int INTERRUPTED = 130;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept. Default: $XDG_DATA_HOME/tamga or ~/.local/share/tamga")
    private @Nullable Path data;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "The address everything binds. On another than this box's own, put something before it that"
                            + " speaks HTTPS and say so with --public-url: passwords go over the network. Default: ${DEFAULT-VALUE}")
    private String host = "127.0.0.1";

    @Option(
            names = "--console-port",
            paramLabel = "PORT",
            defaultValue = "8470",
            description = "Console, REST and metrics. Default: ${DEFAULT-VALUE}")
    private int consolePort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            defaultValue = "8471",
            description = "Schema registry. Default: ${DEFAULT-VALUE}")
    private int registryPort;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "8472",
            description = "Kafka broker. Default: ${DEFAULT-VALUE}")
    private int kafkaPort;

    @Option(
            names = "--controller-port",
            paramLabel = "PORT",
            defaultValue = "8473",
            description = "The broker's own controller. Default: ${DEFAULT-VALUE}")
    private int controllerPort;

    @Option(
            names = "--receiver-port",
            paramLabel = "PORT",
            defaultValue = "8474",
            description =
                    "With --simulate, the test receiver that stands for every recipient. Default: ${DEFAULT-VALUE}")
    private int receiverPort;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT,...",
            description = "Use this Kafka instead of an embedded broker.")
    private @Nullable String bootstrap;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Use this schema registry (Confluent API) instead of an own one.")
    private @Nullable String registry;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description =
                    "Keep alerts in this PostgreSQL instead of SQLite: jdbc:postgresql://HOST[:PORT]/NAME. The password"
                            + " comes from the variable TAMGA_DATABASE_PASSWORD.")
    private @Nullable String database;

    @Option(names = "--database-user", paramLabel = "NAME", description = "The database's user.")
    private @Nullable String databaseUser;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "Properties for every Kafka client (TLS, SASL); schema.registry.* go to the registry's.")
    private @Nullable Path clientConfig;

    @Mixin
    private RecipientsOptions recipients = new RecipientsOptions();

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "0",
            description = "Copies of each topic in an outside Kafka. Default: as its brokers are set")
    private short replicationFactor;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private SignInOptions signIn = new SignInOptions();

    @Mixin
    private MemoryOptions memory = new MemoryOptions();

    @Option(
            names = "--simulated-posts",
            paramLabel = "N",
            description = "For a trial with tamga simulate --posts N: from 234 on the register gets as many made-up"
                    + " checkpoints as N posts take, until a start without this. Give the trial a --data of its own.")
    private @Nullable Integer simulatedPosts;

    @Option(
            names = "--simulate",
            description =
                    "To try Tamga out: a made-up region reports to it, its last weeks at once, then as time goes on."
                            + " Takes unsealed reports, and keeps everything apart, by default in the directory tamga-simulated"
                            + " beside that of --data.")
    private boolean simulate;

    @Option(
            names = "--import",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Import these files once everything runs, as tamga import does; takes --accept-unsealed.")
    private List<String> imports = List.of();

    @Override
    public Integer call() throws Exception {
        BoxSettings settings = settingsOrComplaint();
        PrintWriter out = spec.commandLine().getOut();
        Signals signals = Signals.listen();
        settings.data().prepare();
        LogFiles.writeTo(settings.data().logs());
        LastWords.prepare(spec.commandLine().getErr(), settings.data());
        out.println("Starting Tamga over " + settings.data().root());
        try (Steps steps = new Steps(out, Terminal.isOne());
                Box box = new Box(settings, steps)) {
            if (!started(box, signals)) {
                out.println("Stopped before everything ran.");
                return INTERRUPTED;
            }
            Welcome.print(out, settings, box);
            importFiles(box.connection());
            signals.awaitStop();
            out.println("Stopping …");
            out.flush();
        }
        out.println("Stopped. Everything accepted is kept in " + settings.data().root());
        out.flush();
        return 0;
    }

    private void importFiles(Connection connection) {
        if (imports.isEmpty()) {
            return;
        }
        List<String> arguments = new ArrayList<>(
                List.of("--bootstrap", connection.bootstrapServers(), "--registry", connection.registryUrl()));
        if (clientConfig != null) {
            arguments.addAll(List.of("--client-config", clientConfig.toString()));
        }
        arguments.addAll(imports);
        CommandLine command = new CommandLine(new ImportCommand());
        command.setOut(spec.commandLine().getOut());
        command.setErr(spec.commandLine().getErr());
        command.execute(arguments.toArray(String[]::new));
    }

    private static boolean started(Box box, Signals signals) throws Exception {
        try {
            box.start();
            return true;
        } catch (Exception e) {
            if (signals.stopAsked()) {
                return false;
            }
            throw e;
        }
    }

    private BoxSettings settingsOrComplaint() {
        try {
            return settings();
        } catch (IllegalArgumentException invalid) {
            throw new ParameterException(spec.commandLine(), String.valueOf(invalid.getMessage()), invalid);
        }
    }

    private BoxSettings settings() {
        if (simulate && (bootstrap != null || simulatedPosts != null || !imports.isEmpty())) {
            throw new IllegalArgumentException("--simulate: a made-up region has a broker of its own and nothing beside"
                    + " it; leave --bootstrap, --simulated-posts and --import out");
        }
        if (!imports.isEmpty() && input.input() == Input.SEALED) {
            throw new IllegalArgumentException(
                    "--import: no post has sealed what is in files, so it would all be set aside; for a trial give"
                            + " --accept-unsealed too");
        }
        if (simulatedPosts != null && (data == null || bootstrap != null)) {
            throw new IllegalArgumentException("--simulated-posts: made-up checkpoints have no place in a register that"
                    + " is in use; give the trial a --data of its own, and no --bootstrap");
        }
        BoxSettings settings = new BoxSettings(
                directory(),
                host,
                new BoxPorts(consolePort, registryPort, kafkaPort, controllerPort, receiverPort),
                Optional.ofNullable(bootstrap),
                Optional.ofNullable(registry),
                Optional.ofNullable(database)
                        .map(url -> new Database(url, databaseUser, System.getenv("TAMGA_DATABASE_PASSWORD"))),
                clientProperties(),
                input.input(),
                memory.horizon(),
                replicationFactor,
                signIn.settings(directory().secrets()),
                simulatedPosts == null ? CheckpointRegister.bundled() : SimulatedCheckpoints.register(simulatedPosts),
                false,
                recipients.directory(spec.commandLine()));
        return simulate ? settings.simulating() : settings;
    }

    private DataDirectory directory() {
        if (data != null) {
            return new DataDirectory(data);
        }
        String xdg = System.getenv("XDG_DATA_HOME");
        String home = System.getProperty("user.home");
        return simulate ? DataDirectory.ofUserForTrials(xdg, home) : DataDirectory.ofUser(xdg, home);
    }

    private Map<String, String> clientProperties() {
        Path file = clientConfig;
        if (file == null) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new StartRefused("--client-config: " + file + " cannot be read", e);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.forEach((key, value) -> settings.put(key.toString(), value.toString()));
        return settings;
    }
}
