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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tamga.alerting.MovableClock;
import org.tamga.alerting.alert.Checkpoint;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.board.PostBoard;
import org.tamga.alerting.duty.Rounds;
import org.tamga.alerting.forecast.Forecasts;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.pipeline.PipelineState;
import org.tamga.alerting.posts.Arrival;
import org.tamga.alerting.posts.KeyState;
import org.tamga.alerting.posts.LifeSign;
import org.tamga.alerting.release.Decisions;
import org.tamga.alerting.release.Recipients;
import org.tamga.alerting.routing.DutyRules;
import org.tamga.alerting.routing.Notifier;
import org.tamga.alerting.routing.file.RoutingFile;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Database;
import org.tamga.alerting.store.Offsets;
import org.tamga.alerting.store.Projected;

/** A real server over a real store on SQLite, asked over real HTTP; only Kafka is left out. */
public final class CentreOnDisk implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");

    public final AlertStore store;
    public volatile PipelineState pipeline = new PipelineState(0L, 0L, 0L, null);
    public volatile Optional<Forecasts> forecasts = Optional.empty();
    public volatile Map<String, KeyState> keys = Map.of();
    public final MovableClock clock = new MovableClock(NOW);
    private final Bell bell = new Bell();
    private final Rounds rounds;
    private final Server server;
    private final HttpClient http = HttpClient.newHttpClient();
    private long offset;

    public CentreOnDisk(Path folder) {
        this(folder, false);
    }

    /** @param acceptsUnsealed as in development */
    public CentreOnDisk(Path folder, boolean acceptsUnsealed) {
        store = AlertStore.open(Database.sqlite(folder.resolve("alerts.db")));
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        server = new Server(
                new Server.Address("127.0.0.1", 0),
                new Server.Parts(
                        store,
                        CentreOnDisk::checkpoints,
                        () -> forecasts,
                        () -> pipeline,
                        new PostBoard(store.posts(), CentreOnDisk::checkpoints, () -> keys, acceptsUnsealed, clock),
                        DutyRules.DEFAULT,
                        new Decisions(
                                Recipients.DEFAULT,
                                id -> store.find(id).map(QueuedAlert::finding),
                                operation -> Set.of()),
                        bell,
                        () -> {},
                        clock,
                        acceptsUnsealed,
                        "1.2.3"),
                meters);
        rounds = new Rounds(
                store, RoutingFile.builtIn(NOW), store.shifts()::onShift, Notifier.NOBODY, meters, clock, bell::ring);
        server.start();
    }

    private static List<Checkpoint> checkpoints() {
        return List.of(new Checkpoint("KZ-KORDAY", "KZ", "Korday", "KORDAY-AKZHOL", List.of("road"), 43.04, 74.71));
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

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url().resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
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
