package org.tamga.alerting.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.MovableClock;
import org.tamga.alerting.Source;
import org.tamga.alerting.alert.Checkpoint;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.board.PostBoard;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.sending.Forms;
import org.tamga.alerting.delivery.sending.LastHop;
import org.tamga.alerting.duty.Rounds;
import org.tamga.alerting.forecast.Forecasts;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.people.Accounts;
import org.tamga.alerting.people.Origin;
import org.tamga.alerting.people.OwnerOnly;
import org.tamga.alerting.people.People;
import org.tamga.alerting.people.Person;
import org.tamga.alerting.people.Provider;
import org.tamga.alerting.people.Role;
import org.tamga.alerting.people.SessionLimits;
import org.tamga.alerting.people.SignedIn;
import org.tamga.alerting.pipeline.PipelineState;
import org.tamga.alerting.posts.Arrival;
import org.tamga.alerting.posts.KeyState;
import org.tamga.alerting.posts.LifeSign;
import org.tamga.alerting.release.Decisions;
import org.tamga.alerting.release.Recipients;
import org.tamga.alerting.routing.DutyRules;
import org.tamga.alerting.routing.file.RoutingFile;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Database;
import org.tamga.alerting.store.Offsets;
import org.tamga.alerting.store.Projected;

/** A real server over a real store on SQLite, asked over real HTTP; only Kafka is left out. */
public final class CentreOnDisk implements AutoCloseable {
    /** Of everybody who signs in with one. */
    public static final String PASSWORD = "seven geese over Issyk-Kul";

    private static final Person CENTRE = new Person("centre", "the centre", Set.of(Role.SUPERVISOR), null);
    private static final Pattern OFFICER = Pattern.compile("\"officer\":\"([^\" ][^\"]*)\"");
    public static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");

    public final AlertStore store;
    public volatile PipelineState pipeline = new PipelineState(0L, 0L, 0L, null);
    public volatile Optional<Forecasts> forecasts = Optional.empty();
    public volatile Map<String, KeyState> keys = Map.of();
    public final MovableClock clock = new MovableClock(NOW);
    private final Rounds rounds;
    public final Decisions decisions;
    public final LastHop lastHop;
    public volatile Runnable deliveries = () -> {};
    public final People people;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Path folder;
    public final Bell bell = new Bell();
    private final Server server;
    private final HttpClient http = HttpClient.newHttpClient();
    private long offset;

    public CentreOnDisk(Path folder) {
        this(folder, false);
    }

    /** @param acceptsUnsealed as in development */
    public CentreOnDisk(Path folder, boolean acceptsUnsealed) {
        this(folder, acceptsUnsealed, Optional.empty(), Directory.of(Recipients.DEFAULT));
    }

    /** @param provider who signs people in beside the centre itself */
    public CentreOnDisk(Path folder, boolean acceptsUnsealed, Optional<Provider> provider) {
        this(folder, acceptsUnsealed, provider, Directory.of(Recipients.DEFAULT));
    }

    /** @param directory how recipients are reached */
    public CentreOnDisk(Path folder, boolean acceptsUnsealed, Directory directory) {
        this(folder, acceptsUnsealed, Optional.empty(), directory);
    }

    private CentreOnDisk(Path folder, boolean acceptsUnsealed, Optional<Provider> provider, Directory directory) {
        this.folder = folder;
        store = AlertStore.open(Database.sqlite(folder.resolve("alerts.db")));
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        decisions = new Decisions(
                directory.recipients(),
                id -> store.find(id).map(QueuedAlert::finding),
                operation -> Set.of(),
                store.releases()::permits);
        lastHop = new LastHop(store, directory, decisions, Forms.all());
        people = store.people(SessionLimits.DEFAULT, Clock.systemUTC());
        server = new Server(
                new Server.Address("127.0.0.1", 0),
                new Server.Parts(
                        store,
                        CentreOnDisk::checkpoints,
                        () -> forecasts,
                        () -> pipeline,
                        new PostBoard(store.posts(), CentreOnDisk::checkpoints, () -> keys, acceptsUnsealed, clock),
                        DutyRules.DEFAULT,
                        decisions,
                        directory,
                        lastHop,
                        () -> deliveries.run(),
                        people,
                        store.audit(Clock.systemUTC()),
                        Optional.empty(),
                        provider,
                        bell,
                        () -> {},
                        clock,
                        acceptsUnsealed ? Source.ANYBODY : Source.POSTS,
                        "1.2.3"),
                meters);
        rounds = new Rounds(store, RoutingFile.builtIn(NOW), store.shifts()::onShift, meters, clock, bell::ring);
        server.start();
    }

    private static List<Checkpoint> checkpoints() {
        return List.of(new Checkpoint("KZ-KORDAY", "KZ", "Korday", "KORDAY-AKZHOL", List.of("road"), 43.04, 74.71));
    }

    List<Server.Route> routes() {
        return server.routes();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** As the feed does it: into the store, then the bell. */
    public void take(Finding... findings) {
        offset += findings.length;
        Projected projected =
                store.project(List.of(findings), new Offsets("cluster", "alerts", Map.of(0, offset)), clock.instant());
        bell.ring(projected.position());
    }

    /** What the centre does by itself every second, done now. */
    public void round() {
        rounds.round();
    }

    /** A sign of life, or several. */
    public void hear(LifeSign... signs) {
        store.posts().hear(List.of(signs), new Offsets("cluster", "heartbeats", Map.of()));
    }

    /** Reports that came. */
    public void arrive(List<Arrival> arrivals) {
        store.posts().arrive(arrivals, new Offsets("cluster", "receipts", Map.of()));
    }

    /** The secret of a token with which somebody of that name asks; a duty officer who sees metrics and people too. */
    public String token(String name) {
        return token(name, null, Role.SUPERVISOR);
    }

    /** @param country a liaison's, else null */
    public String token(String name, @Nullable String country, Role... roles) {
        return tokens.computeIfAbsent(
                name + country + List.of(roles),
                key -> people.tokens()
                        .make(CENTRE, name, List.of(roles), country, Duration.ofDays(1), Origin.HERE)
                        .secret());
    }

    /** A file with {@link #token}, as commands want it. */
    public String tokenFile() {
        Path file = folder.resolve("token-of-tests");
        OwnerOnly.write(file, token("Aliyev"));
        return file.toString();
    }

    /** Somebody of that name signs in with a browser. */
    public Visitor visitor(String displayName) {
        return visitor(displayName, null, Role.SUPERVISOR);
    }

    /** @param country a liaison's, else null */
    public Visitor visitor(String displayName, @Nullable String country, Role... roles) {
        String name = "v" + UUID.randomUUID();
        Accounts.Made made = people.accounts().make(CENTRE, name, displayName, List.of(roles), country, Origin.HERE);
        SignedIn signedIn = people.links().setPassword(made.linkToken(), PASSWORD, Origin.HERE);
        return new Visitor(url(), "tamga-" + server.port(), signedIn);
    }

    /**
     * Somebody who has signed in.
     *
     * @param cookie the name of the session's cookie
     */
    public record Visitor(URI centre, String cookie, SignedIn signedIn) {
        public String name() {
            return signedIn.account().name();
        }

        /** As a browser sends it. */
        public String header() {
            return cookie + "=" + signedIn.token();
        }
    }

    /** Without {@code Authorization} among the headers as the officer whom the body names, otherwise as Aliyev. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .setHeader("Authorization", authorization(body, headers))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url().resolve(path));
        request.header("Authorization", authorization("", headers));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private String authorization(String body, String... headers) {
        int given = List.of(headers).indexOf("Authorization");
        if (given >= 0) {
            return headers[given + 1];
        }
        Matcher named = OFFICER.matcher(body);
        return "Bearer " + token(named.find() ? named.group(1) : "Aliyev");
    }

    /** As whoever comes with nothing but these headers, none for nobody. */
    public HttpResponse<String> plainly(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return Json.MAPPER.readTree(response.body());
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
