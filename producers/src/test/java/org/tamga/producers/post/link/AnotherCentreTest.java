package org.tamga.producers.post.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.Connection;
import org.tamga.events.SeizureEvent;
import org.tamga.events.seal.SealingKey;
import org.tamga.events.serde.Registry;
import org.tamga.producers.post.Samples;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.SavedReport;

/** A centre that lost its disk, and stands again at the same addresses with a registry that has other ids. */
final class AnotherCentreTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Schema SEIZURE = SeizureEvent.getClassSchema();

    @TempDir
    private Path folder;

    private final AtomicInteger id = new AtomicInteger(7);
    private HttpServer server;
    private Connection centre;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        centre = new Connection(
                "127.0.0.1:9", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aNewLinkTakesTheIdsOfTheRegistryThatIsThereNow() throws Exception {
        SealingKey key = SealingKey.generate("KZ-KORDAY");
        try (Registry registry = Registry.withoutWaiting(centre)) {
            try (KafkaCarrier first = new KafkaCarrier(centre, registry, key, Clock.systemUTC())) {
                assertThat(first.prepare()).isFalse();
                assertThat(first.prepare()).as("the same registry").isFalse();
            }
            id.set(9);
            try (KafkaCarrier second = new KafkaCarrier(centre, registry, key, Clock.systemUTC())) {
                assertThat(second.prepare()).isTrue();
            }
            assertThat(registry.idOf(SEIZURE)).isEqualTo(9);
        }
    }

    @Test
    void whatHasNoReceiptGoesAgainAtOnce() throws Exception {
        List<Long> arrived = new ArrayList<>();
        try (Outbox outbox = Outbox.open(folder)) {
            outbox.save(Samples.seizure(), null, NOON);
            outbox.save(Samples.sighting(), null, NOON);
            Dispatch dispatch = new Dispatch(outbox, Clock.fixed(NOON, ZoneOffset.UTC), () -> 0);
            Carrier carrier = new Arrivals(arrived);
            assertThat(dispatch.step(carrier)).isEqualTo(2);
            assertThat(dispatch.step(carrier)).isZero();

            dispatch.sendAllAgain();

            assertThat(dispatch.step(carrier)).isEqualTo(2);
            assertThat(arrived).containsExactly(1L, 2L, 1L, 2L);
        }
    }

    @Test
    void aReportThatWaitsInVainIsTheSignOfIt() throws Exception {
        long[] nanos = {0};
        try (Outbox outbox = Outbox.open(folder)) {
            outbox.save(Samples.seizure(), null, NOON);
            Dispatch dispatch = new Dispatch(outbox, Clock.fixed(NOON, ZoneOffset.UTC), () -> nanos[0]);
            dispatch.step(new Arrivals(new ArrayList<>()));
            assertThat(dispatch.waitsInVain()).isFalse();

            nanos[0] = Awaited.PATIENCE.toNanos() + 1;

            assertThat(dispatch.waitsInVain()).isTrue();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body = ("{\"id\":" + id.get() + "}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Takes everything and writes no receipt. */
    private record Arrivals(List<Long> numbers) implements Carrier {
        @Override
        public Carried send(List<SavedReport> reports) {
            List<Long> sequences = reports.stream().map(SavedReport::sequence).toList();
            numbers.addAll(sequences);
            return new Carried(sequences, List.of());
        }

        @Override
        public void close() {}
    }
}
