package org.tamga.alerting.command;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.AlertingService;
import org.tamga.alerting.AlertingSettings;
import org.tamga.alerting.Source;
import org.tamga.alerting.rest.Server;
import org.tamga.alerting.store.Database;
import org.tamga.events.command.ConnectionOptions;
import org.tamga.events.command.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tamga alerting}: the centre's alerting alone, where Kafka and the registry run elsewhere. */
@Command(
        name = "alerting",
        description = "Runs the alert store, the REST interface and the console alone, on an outside Kafka.",
        footer = {
            "",
            "The database's password is read from the environment: TAMGA_DATABASE_PASSWORD.",
        })
public final class AlertingCommand implements Callable<Integer> {
    static final String PASSWORD = "TAMGA_DATABASE_PASSWORD";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            required = true,
            description = "Where the alerts are kept: jdbc:sqlite:FILE or jdbc:postgresql://HOST[:PORT]/NAME.")
    private String database = "";

    @Option(names = "--database-user", paramLabel = "NAME", description = "The database's user.")
    private @Nullable String user;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = AlertingSettings.DEFAULT_HOST,
            description = "Where the console listens (default: ${DEFAULT-VALUE}).")
    private String host = AlertingSettings.DEFAULT_HOST;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + AlertingSettings.DEFAULT_PORT,
            description = "On which port (default: ${DEFAULT-VALUE}).")
    private int port = AlertingSettings.DEFAULT_PORT;

    @Option(
            names = "--forecast",
            paramLabel = "FILE",
            defaultValue = "forecast.json",
            description =
                    "Where tamga backtest --forecast wrote where things appear next; read anew when it has changed"
                            + " (default: ${DEFAULT-VALUE}).")
    private Path forecast = Path.of("forecast.json");

    @Mixin
    private RecipientsOptions recipients = new RecipientsOptions();

    @Mixin
    private RoutesFileOption routes = new RoutesFileOption();

    @Option(
            names = "--retention",
            paramLabel = "FILE",
            description = "How long what is kept; without it as the file says that tamga retention prints.")
    private @Nullable Path retention;

    @Option(
            names = "--accept-unsealed",
            description =
                    "Say on every page that unsealed reports are taken; for a centre whose tamga streams runs with"
                            + " the same option, for development.")
    private boolean acceptUnsealed;

    @Mixin
    private SignInOptions signIn = new SignInOptions();

    @Option(
            names = "--secrets",
            paramLabel = "DIR",
            defaultValue = "secrets",
            description =
                    "The folder of the centre's own secrets, for its owner alone: the token of this machine's commands,"
                            + " the link to make the first account (default: ${DEFAULT-VALUE}).")
    private Path secrets = Path.of("secrets");

    @Override
    public Integer call() throws IOException, InterruptedException {
        AlertingSettings settings = new AlertingSettings(
                connection.connection(),
                new Database(database, user, System.getenv(PASSWORD)),
                new Server.Address(host, port),
                forecast,
                recipients.directory(spec.commandLine()),
                signIn.settings(secrets),
                routes.read(spec, Clock.systemUTC().instant()),
                RetentionCommand.read(spec, retention),
                acceptUnsealed ? Source.ANYBODY : Source.POSTS,
                version());
        CountDownLatch stopped = new CountDownLatch(1);
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (AlertingService service = new AlertingService(settings, meters)) {
            service.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                service.close();
                stopped.countDown();
            }));
            welcome(service);
            stopped.await();
        }
        return 0;
    }

    private void welcome(AlertingService service) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Console: " + service.console() + "/   (Ctrl-C stops)");
        service.firstAccount().ifPresent(first -> out.println(first.said(Terminal.isOne())));
        out.flush();
    }

    private String version() {
        String[] version = spec.root().version();
        return version.length == 0 ? "unknown" : version[0];
    }
}
