package org.tamga.producers.post.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.producers.post.feeds.FeedStatus;
import org.tamga.producers.post.http.PostServer;
import org.tamga.producers.post.http.StatusView;
import org.tamga.producers.post.outbox.BrokenOutboxException;
import org.tamga.producers.post.outbox.Draft;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.SavedReport;
import org.tamga.producers.post.outbox.Settlement;
import org.tamga.producers.post.outbox.Source;
import org.tamga.producers.post.outbox.State;
import org.tamga.producers.post.reporting.Reporting;
import org.tamga.producers.post.words.Languages;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * A post without a link: its real server and its real outbox on the disk, and a hand to play the centre. For the page the
 * server can be gone, and back again.
 */
final class PostOnDisk implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POST = "KZ-KORDAY";

    private final Path folder;
    private final Outbox outbox;
    private final PostServer.Parts parts;
    private final Instant since = Instant.now();
    private volatile Strip strip = new Strip("ok", 20_000_000_000L, null, "signed");
    private volatile List<FeedStatus> feeds = List.of();
    private final PostServer server;
    private final Gate gate;

    /** What a test has the strip at the top say. */
    record Strip(String storage, long freeBytes, @Nullable Long clockOffsetMillis, String signing) {}

    PostOnDisk(Path folder) {
        this(folder, Languages.bundled());
    }

    PostOnDisk(Path folder, Languages languages) {
        this.folder = folder;
        CheckpointRegister register = CheckpointRegister.bundled();
        Checkpoint post = register.byId(POST).orElseThrow();
        Clock clock = Clock.systemUTC();
        try {
            outbox = Outbox.open(folder);
        } catch (BrokenOutboxException impossible) {
            throw new IllegalStateException(impossible);
        }
        Reporting reporting = new Reporting(post, register, outbox, clock, () -> Optional.of(Duration.ZERO), () -> {});
        parts = new PostServer.Parts(
                reporting,
                outbox,
                register,
                this::status,
                () -> feeds,
                () -> false,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                clock,
                languages);
        server = new PostServer(0, parts);
        server.start();
        gate = new Gate(server.port());
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + gate.port() + "/");
    }

    void goAway() {
        gate.shut();
    }

    void comeBack() {
        gate.open();
    }

    void show(Strip strip) {
        this.strip = strip;
    }

    /** The watch folder's feeds stand so. */
    void show(List<FeedStatus> feeds) {
        this.feeds = feeds;
    }

    /** Another program has kept it, or another version. */
    void keepDraft(String id, String report) {
        outbox.keep(new Draft(id, "seizure", report, Instant.now()));
    }

    /** The newest revision that was saved, as it lies on the disk. */
    JsonNode newest() {
        return json(outbox.bySequence(List.of(outbox.lastSequence())).get(0));
    }

    /** Another program on this computer corrects it. */
    void isCorrectedElsewhere() {
        ObjectNode correction = newest().deepCopy();
        correction.put("revision", correction.path("revision").asInt(1) + 1).put("note", "corrected elsewhere");
        parts.reporting().save(correction, null, Source.API, true);
    }

    /** Another program on this computer saves a report, and means it. */
    void save(String report) {
        try {
            parts.reporting().save((ObjectNode) JSON.readTree(report), null, Source.API, true);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    long saved() {
        return outbox.lastSequence();
    }

    void sent(long sequence) {
        outbox.sent(List.of(sequence), Instant.now());
        tell(sequence);
    }

    void accepted(long sequence) {
        settle(sequence, Settlement.Verdict.ACCEPTED, null, null);
    }

    void refused(long sequence, String reason, String detail) {
        settle(sequence, Settlement.Verdict.REFUSED, reason, detail);
    }

    /** Another program holds the outbox, so that nothing can be written, until the answer is closed. */
    AutoCloseable held() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("outbox.db"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("begin immediate");
        }
        return connection;
    }

    private void settle(long sequence, Settlement.Verdict verdict, @Nullable String reason, @Nullable String detail) {
        SavedReport report = outbox.bySequence(List.of(sequence)).get(0);
        outbox.sent(List.of(sequence), Instant.now());
        outbox.settle(
                List.of(new Settlement(sequence, report.eventId(), report.revision(), verdict, reason, detail)),
                Instant.now());
        tell(sequence);
    }

    private void tell(long sequence) {
        server.changed(outbox.bySequence(List.of(sequence)));
    }

    private StatusView status() {
        Map<State, Long> counts = outbox.counts();
        return new StatusView(
                StatusView.PostView.of(parts.reporting().post()),
                "test",
                new StatusView.Signing(strip.signing(), "3f2a", "key"),
                new StatusView.LinkView(
                        "down", since.toString(), null, "no-broker", "no centre in a test", strip.clockOffsetMillis()),
                new StatusView.Storage(strip.storage(), strip.freeBytes()),
                new StatusView.Reports(
                        counts.getOrDefault(State.SAVED, 0L),
                        counts.getOrDefault(State.SENT, 0L),
                        counts.getOrDefault(State.ACCEPTED, 0L),
                        counts.getOrDefault(State.REFUSED, 0L),
                        outbox.oldestUnsettled().map(Instant::toString).orElse(null)),
                StatusView.standing(feeds),
                List.of("en", "ru"),
                Instant.now().toString());
    }

    private static JsonNode json(SavedReport report) {
        try {
            return JSON.readTree(report.json());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    @Override
    public void close() {
        gate.close();
        server.close();
        outbox.close();
    }
}
