package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.IdentificationEvent;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;
import org.tamga.events.TopicSnapshot;
import org.tamga.events.Topics;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.events.seal.PublicKeys;
import org.tamga.events.seal.Seal;
import org.tamga.events.seal.SealingKey;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;
import org.tamga.producers.simulation.region.SimulatedCheckpoints;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.standalone.up.BoxSettings;
import org.tamga.vocabulary.Checkpoint;

/**
 * Many posts with outages report to one centre; killed on the way, the simulation goes on. What the posts saved, what the
 * centre holds and what the region's file says are then the same, looked up in each place by this test itself.
 */
class ManyPostsIT {
    private static final int POSTS = 24;

    @TempDir
    static Path directory;

    private final Path output = directory.resolve("many");
    private RunningTamga tamga;

    @Test
    void everyReportOfEveryPostArrivesOnceInEffect() throws Exception {
        try (RunningTamga running = RunningTamga.with(
                BoxSettings.embedded(new DataDirectory(directory.resolve("centre")), FreePorts.forBox()))) {
            tamga = running;
            assertThat(RunningTamga.run(region("--enrol")).status()).isZero();
            theyAreAdmittedButNeverInPlaceOfAnother();
            killedOnTheWay();

            RunningTamga.Output done = RunningTamga.run(region(here("--offline", "20%:1h..6h", "--rate", "200")));

            assertThat(done.status()).as(done.out() + done.err()).isZero();
            assertThat(done.out()).containsPattern("gaps +0").containsPattern("numbers with two reports +0");
            theSameInAllThreePlaces();
        }
    }

    private void theyAreAdmittedButNeverInPlaceOfAnother() {
        Checkpoint post = SimulatedCheckpoints.posts(POSTS).get(0);
        SealingKey real = SealingKey.generate(post.id());
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(real.publicKey());
        String list = output.resolve("posts/keys").toString();

        assertThat(RunningTamga.run(region(here())).err()).contains("not admitted at the centre", "posts admit --from");
        assertThat(posts("admit", post.id(), "--key", key).status()).isZero();
        assertThat(posts("admit", "--from", list).err())
                .contains(post.id() + " has key " + PublicKeys.id(real.publicKey()), "nobody was admitted");
        assertThat(RunningTamga.run(region(here())).err())
                .contains(post.id(), "a key that is not of this simulation", "a centre of its own");
        assertThat(posts("revoke", post.id(), "--key-id", real.id()).status()).isZero();
        assertThat(posts("admit", "--from", list).out()).contains("Admitted: " + POSTS + " posts");
        assertThat(posts("admit", "--from", list).status())
                .as("again, changing nothing")
                .isZero();
    }

    private void killedOnTheWay() throws Exception {
        List<String> command = new ArrayList<>(List.of(region(here("--offline", "20%:1h..6h", "--rate", "50"))));
        try (Launched simulation = Launched.tamga(command.toArray(String[]::new))) {
            await().atMost(Duration.ofMinutes(3))
                    .ignoreExceptions() // an outbox that is being made
                    .until(() -> saved().size() > 50);
            simulation.kill();
        }
        assertThat(saved()).as("the kill came early enough").hasSizeLessThan(600);
    }

    private void theSameInAllThreePlaces() throws Exception {
        Map<String, String> saved = saved();
        Map<String, String> told = new HashMap<>();
        for (String line : Files.readAllLines(output.resolve("events.ndjson"))) {
            Report report = ((Reading.Read) EventJson.read(line)).report();
            told.put(what(report), line);
        }

        assertThat(saved.keySet()).isEqualTo(told.keySet());
        assertThat(saved.values()).as("by the centre's receipts").containsOnly("accepted");
        assertThat(arrived()).isEqualTo(saved.keySet());
        assertThat(alerts("--topics"))
                .as("current events")
                .isNotEmpty()
                .isEqualTo(alerts("--events", output.resolve("events.ndjson").toString()));
    }

    /** State by event and revision, of every post. */
    private Map<String, String> saved() throws IOException, SQLException {
        Map<String, String> saved = new HashMap<>();
        try (Stream<Path> folders = Files.list(output.resolve("posts"))) {
            for (Path file : folders.map(folder -> folder.resolve("outbox.db"))
                    .filter(Files::exists)
                    .toList()) {
                try (Connection outbox = DriverManager.getConnection("jdbc:sqlite:" + file);
                        ResultSet rows = outbox.createStatement()
                                .executeQuery("select event_id || ' ' || revision, state from report")) {
                    while (rows.next()) {
                        assertThat(saved.put(rows.getString(1), rows.getString(2)))
                                .as("of one post")
                                .isNull();
                    }
                }
            }
        }
        return saved;
    }

    /** Events and revisions on the centre's topics; each under one number of one post, however often it was sent. */
    private Set<String> arrived() {
        Map<String, String> byNumber = new HashMap<>();
        Set<String> arrived = new HashSet<>();
        try (Registry registry = Registry.at(tamga.connection())) {
            AvroSerde<SeizureEvent> seizures = new AvroSerde<>(registry, SeizureEvent.class);
            AvroSerde<IdentificationEvent> identifications = new AvroSerde<>(registry, IdentificationEvent.class);
            TopicSnapshot.read(tamga.connection(), List.of(Topics.SEIZURES, Topics.IDENTIFICATIONS), record -> {
                Report report = record.topic().equals(Topics.SEIZURES.name())
                        ? Report.of(seizures.decode(record.value()))
                        : Report.of(identifications.decode(record.value()));
                Seal seal = Seal.header(record.headers())
                        .flatMap(header -> Seal.read(header.value()))
                        .orElseThrow();
                String before = byNumber.put(seal.post() + " " + seal.sequence(), what(report));
                assertThat(before).isIn(null, what(report));
                assertThat(arrived.add(what(report))).isEqualTo(before == null);
            });
        }
        return arrived;
    }

    private Set<String> alerts(String... source) throws IOException {
        Path file = directory.resolve("alerts" + source[0]);
        List<String> arguments = new ArrayList<>(List.of("backtest"));
        arguments.addAll(List.of(source[0].equals("--topics") ? here(source) : source));
        arguments.addAll(List.of("--output", file.toString()));
        RunningTamga.Output output = RunningTamga.run(arguments.toArray(String[]::new));
        assertThat(output.status()).as(output.err()).isZero();
        Set<String> alerts = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            alerts.add(line.replaceAll(".*\"alertId\":\"([^\"]+)\".*", "$1"));
        }
        return alerts;
    }

    private String[] region(String... more) {
        return Stream.concat(
                        Stream.of(
                                "simulate",
                                "--output",
                                output.toString(),
                                "--posts",
                                String.valueOf(POSTS),
                                "--days",
                                "2",
                                "--sightings-per-day",
                                "2000",
                                "--seizures-per-day",
                                "1",
                                "--networks",
                                "400"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private RunningTamga.Output posts(String... command) {
        return RunningTamga.run(
                Stream.concat(Stream.of("posts"), Stream.of(here(command))).toArray(String[]::new));
    }

    private String[] here(String... more) {
        return Stream.concat(
                        Stream.of(more),
                        Stream.of(
                                "--bootstrap",
                                tamga.connection().bootstrapServers(),
                                "--registry",
                                tamga.connection().registryUrl()))
                .toArray(String[]::new);
    }

    private static String what(Report report) {
        return report.eventId() + " " + report.revision();
    }
}
