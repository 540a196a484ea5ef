package org.tamga.standalone.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.people.SignInSettings;
import org.tamga.detection.history.Horizon;
import org.tamga.events.Connection;
import org.tamga.events.seal.SealingKey;
import org.tamga.producers.post.link.LinkStatus;
import org.tamga.producers.post.outbox.State;
import org.tamga.standalone.ArrivedReports;
import org.tamga.standalone.FreePorts;
import org.tamga.standalone.RunningTamga;
import org.tamga.standalone.containers.ContainerRing;
import org.tamga.standalone.containers.KafkaImage;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.standalone.up.BoxSettings;
import org.tamga.topology.Input;
import org.tamga.vocabulary.CheckpointRegister;

/** Whatever the line between a post and the centre does, every report saved is accepted, and once in effect. */
@ContainerRing
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineIT {
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** 64 kbit/s for five minutes. */
    private static final long BYTES_IN_FIVE_MINUTES = 64_000L / 8 * 300;

    private static final boolean IS_THIN = Boolean.getBoolean("tamga.thin");

    @TempDir
    static Path directory;

    /** Three days of it, a kilobyte each. */
    private final Traffic traffic =
            new Traffic(Long.getLong("tamga.seed", 20261124L), Instant.now().minus(Duration.ofDays(4)), 1_000);

    private LineBroker broker;
    private Line line;
    private RunningTamga centre;
    private int linePort;
    private Certificates certificates;

    @BeforeAll
    void start() throws Exception {
        certificates = Certificates.makeIn(directory);
        linePort = FreePorts.one();
        broker = new LineBroker(KafkaImage.resolve(), linePort, certificates);
        broker.start();
        line = new Line(linePort, new InetSocketAddress("127.0.0.1", broker.beyondTheLine()));
        centre = RunningTamga.with(new BoxSettings(
                new DataDirectory(directory.resolve("centre")),
                "127.0.0.1",
                FreePorts.forBox(),
                Optional.of(broker.forCentre()),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Input.SEALED,
                Horizon.DEFAULT,
                (short) 1,
                SignInSettings.in(directory.resolve("secrets")),
                CheckpointRegister.bundled(),
                false));
    }

    @AfterAll
    void stop() throws Exception {
        if (centre != null) {
            centre.close();
        }
        if (line != null) {
            line.close();
        }
        if (broker != null) {
            broker.close();
        }
    }

    @BeforeEach
    void mend() {
        line.behaves((connection, piece) -> Fault.NONE);
        line.delays(Duration.ZERO);
        line.carries(Long.MAX_VALUE);
    }

    /** Of the connections one after the other each breaks at a later call, in each of the ways in which one can break. */
    @Test
    void itBreaksAtEveryCall() throws Exception {
        Fault[] ways = {Fault.RESET, Fault.HALVE, Fault.DROP};
        int before = line.connections();
        line.behaves((connection, piece) -> {
            int nth = connection - before;
            return piece == nth / ways.length && nth < 120 ? ways[nth % ways.length] : Fault.NONE;
        });
        try (PostOnLine post = post("KZ-KORDAY", overLine())) {
            while (line.connections() - before < 120) {
                post.save(traffic.next());
                Thread.sleep(100);
            }
            await().atMost(PATIENCE).until(post::hasAllReceipts);
            assertAcceptedOnce(post);
        }
    }

    @Test
    void itStallsForEver() throws Exception {
        try (PostOnLine post = post("KG-AK-ZHOL", overLine())) {
            post.save(traffic.next());
            await().atMost(PATIENCE).until(post::hasAllReceipts);

            int before = line.connections();
            line.behaves((connection, piece) -> connection < before ? Fault.STALL : Fault.NONE);
            post.save(traffic.next());
            await().atMost(PATIENCE).until(post::hasAllReceipts);
            assertThat(line.connections()).isGreaterThan(before);
            assertAcceptedOnce(post);
        }
    }

    @Test
    void theRegistryMayGoOnceTheLinkIsUp() throws Exception {
        int port = FreePorts.one();
        URI registry = URI.create(centre.connection().registryUrl());
        Connection connection =
                new Connection("127.0.0.1:" + linePort, "http://127.0.0.1:" + port + registry.getPath());
        try (Line toRegistry = new Line(port, new InetSocketAddress(registry.getHost(), registry.getPort()))) {
            try (PostOnLine post = post("KG-AK-TILEK", connection)) {
                await().atMost(PATIENCE).until(() -> post.link().state() == LinkStatus.State.UP);
                toRegistry.behaves((any, piece) -> Fault.RESET);
                post.save(traffic.next());
                await().atMost(PATIENCE).until(post::hasAllReceipts);
                assertAcceptedOnce(post);
            }
            try (PostOnLine post = post("KG-CHALDYBAR", connection)) {
                post.save(traffic.next());
                await().atMost(PATIENCE).until(() -> post.link().state() == LinkStatus.State.DOWN);
                assertThat(post.link().cause()).contains("schema registry");

                toRegistry.behaves((any, piece) -> Fault.NONE);
                await().atMost(PATIENCE).until(post::hasAllReceipts);
                assertAcceptedOnce(post);
            }
        }
    }

    /** Measured in bytes, so that it says the same on a busy computer; with -Dtamga.thin=true it takes the time too. */
    @Test
    void sixThousandReportsPassAThinLineInFiveMinutes() throws Exception {
        SealingKey key = admitted("KZ-KARASU");
        Path folder = directory.resolve("thin");
        try (PostOnLine offline = new PostOnLine(folder, key, new Connection("127.0.0.1:1", "http://127.0.0.1:1/"))) {
            for (int report = 0; report < 6_000; report++) {
                offline.save(traffic.next());
            }
        }
        line.delays(Duration.ofMillis(IS_THIN ? 250 : 0));
        line.carries(IS_THIN ? 64_000 : Long.MAX_VALUE);
        long up = line.up();
        long down = line.down();
        long began = System.nanoTime();
        try (PostOnLine post = new PostOnLine(folder, key, overLine())) {
            await().atMost(PATIENCE.multipliedBy(2)).until(post::hasAllReceipts);
            assertThat(post.counts().get(State.ACCEPTED)).isEqualTo(6_000);
        }
        up = line.up() - up;
        down = line.down() - down;
        System.out.printf(
                "6,000 reports: %,d bytes to the centre, %,d back, %d s%n",
                up, down, Duration.ofNanos(System.nanoTime() - began).toSeconds());
        assertThat(List.of(up, down)).allMatch(bytes -> bytes < BYTES_IN_FIVE_MINUTES * 9 / 10); // the rest is waiting
    }

    @Test
    void aCertificateThatHasExpiredIsNamed() throws Exception {
        SealingKey key = admitted("KZ-DOSTYK");
        Path folder = directory.resolve("tls");
        List<String> saved;
        try (PostOnLine post = new PostOnLine(folder, key, overTls(broker.overExpiredTls()))) {
            post.save(traffic.next());
            saved = post.saved();
            await().atMost(PATIENCE).until(() -> post.link().state() == LinkStatus.State.DOWN);
            assertThat(post.link().cause()).contains("certificate", "expired");
        }
        try (PostOnLine post = new PostOnLine(folder, key, overTls(broker.overTls()))) {
            await().atMost(PATIENCE).until(post::hasAllReceipts);
        }
        assertThat(ArrivedReports.revisions(centre).keySet()).containsAll(saved);
    }

    private void assertAcceptedOnce(PostOnLine post) {
        assertThat(post.counts().get(State.ACCEPTED)).isEqualTo(post.saved().size());
        Map<String, Integer> arrived = ArrivedReports.revisions(centre);
        Set<String> saved = new TreeSet<>(post.saved());
        assertThat(arrived.keySet()).containsAll(saved);
        arrived.keySet().retainAll(saved);
        assertThat(arrived.values()).containsOnly(1);
    }

    private PostOnLine post(String checkpoint, Connection connection) throws Exception {
        return new PostOnLine(directory.resolve(checkpoint), admitted(checkpoint), connection);
    }

    private SealingKey admitted(String checkpoint) {
        SealingKey key = SealingKey.generate(checkpoint);
        RunningTamga.Output admitted = RunningTamga.run(
                "posts",
                "admit",
                checkpoint,
                "--key",
                Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey()),
                "--bootstrap",
                centre.connection().bootstrapServers(),
                "--registry",
                centre.connection().registryUrl());
        assertThat(admitted.status()).as(admitted.err()).isZero();
        return key;
    }

    private Connection overLine() {
        return new Connection("127.0.0.1:" + linePort, centre.connection().registryUrl());
    }

    private Connection overTls(String bootstrap) {
        return new Connection(
                bootstrap,
                centre.connection().registryUrl(),
                Map.of(
                        "security.protocol",
                        "SSL",
                        "ssl.truststore.location",
                        certificates.authority().toString(),
                        "ssl.truststore.type",
                        "PKCS12",
                        "ssl.truststore.password",
                        Certificates.PASSWORD));
    }
}
