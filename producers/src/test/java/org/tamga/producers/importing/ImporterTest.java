package org.tamga.producers.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.importing.FileSummary.End;
import org.tamga.producers.source.InputFile;
import org.tamga.producers.source.ReadSettings;
import org.tamga.vocabulary.CheckpointRegister;

class ImporterTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final FakeKafka kafka = new FakeKafka();

    @Test
    void whatIsGoodIsPublishedUnderItsPlace() throws IOException {
        FileSummary summary = run(file("good", report(1), report(2)));
        assertThat(summary.end()).isEqualTo(new End.Complete());
        assertThat(summary.accepted()).isEqualTo(2);
        assertThat(kafka.sent()).containsExactly(id(1) + " under TJ-KAIRAGACH", id(2) + " under TJ-KAIRAGACH");
        assertThat(ImportResult.of(List.of(summary)).exitCode()).isZero();
    }

    @Test
    void eachBadLineIsRejectedWithItsReasonAndTheRestGoesOn() throws IOException {
        FileSummary summary = run(file(
                "mixed",
                report(1),
                "not JSON",
                "{\"type\": \"seizure\"}",
                report(2).replace("2024-06-14", "2031-06-14"),
                report(3).replace("\"checkpoint\": \"TJ-KAIRAGACH\"", "\"place\": \"Nowhere\", \"country\": \"ZZ\""),
                report(4).replace("\"kg\"", "\"handfuls\""),
                report(5)));
        assertThat(summary.accepted()).isEqualTo(3);
        assertThat(summary.rejected().keySet())
                .containsExactlyInAnyOrder(
                        ProblemCode.NOT_JSON,
                        ProblemCode.MISSING_FIELD,
                        ProblemCode.FUTURE_DATE,
                        ProblemCode.UNKNOWN_COUNTRY);
        assertThat(summary.warnings().get(ProblemCode.UNKNOWN_UNIT).examples())
                .singleElement()
                .asString()
                .contains("line 6", "handfuls");
        assertThat(ImportResult.of(List.of(summary)).exitCode()).isEqualTo(1);
    }

    @Test
    void theRejectsFileHoldsLineReasonAndTheLineItself() throws IOException {
        FileSummary summary = run(file("mixed", report(1), "not JSON"));
        List<JsonNode> rejects = json(summary.rejects().orElseThrow());
        assertThat(rejects).hasSize(1);
        assertThat(rejects.get(0).path("line").asInt()).isEqualTo(2);
        assertThat(rejects.get(0).path("raw").asText()).isEqualTo("not JSON");
        JsonNode problem = rejects.get(0).path("problems").path(0);
        assertThat(problem.path("code").asText()).isEqualTo("not-json");
        assertThat(problem.path("remedy").asText()).isNotBlank();
    }

    @Test
    void withoutARejectThereIsNoRejectsFileAndAnEarlierOneGoes() throws IOException {
        run(file("same", "not JSON"));
        assertThat(folder.resolve("same.ndjson.rejects.ndjson")).exists();
        run(file("same", report(1)));
        assertThat(folder.resolve("same.ndjson.rejects.ndjson")).doesNotExist();
    }

    @Test
    void anEarlierRejectsFileStandsUntilAFileIsReadToItsEnd() throws IOException {
        run(file("same", "not JSON"));
        String earlier = Files.readString(folder.resolve("same.ndjson.rejects.ndjson"));
        kafka.loseFrom(1);
        FileSummary summary = run(file("same", "neither is this", report(1)));
        assertThat(summary.end()).isInstanceOf(End.Lost.class);
        assertThat(Files.readString(folder.resolve("same.ndjson.rejects.ndjson")))
                .isEqualTo(earlier);
        assertThat(summary.rejects()).contains(folder.resolve("same.ndjson.rejects.ndjson.part"));
    }

    @Test
    void oneRejectsFileMayServeAllFiles() throws IOException {
        Path rejects = folder.resolve("all.ndjson");
        List<FileSummary> summaries = importer(Progress.SILENT)
                .run(
                        List.of(file("one", "bad"), file("two", report(1)), file("three", "worse")),
                        new ImportSettings(ReadSettings.DEFAULT, Optional.of(rejects)));
        assertThat(json(rejects)).extracting(node -> node.path("raw").asText()).containsExactly("bad", "worse");
        assertThat(summaries)
                .extracting(FileSummary::rejects)
                .extracting(Optional::isPresent)
                .containsExactly(true, false, true);
        assertThat(folder.resolve("one.ndjson.rejects.ndjson")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeReadDoesNotStopTheOthers() throws IOException {
        List<FileSummary> summaries = run(new InputFile(folder.resolve("none").toString()), file("good", report(1)));
        assertThat(summaries.get(0).end()).isInstanceOf(End.Unreadable.class);
        assertThat(summaries.get(1).accepted()).isEqualTo(1);
        assertThat(ImportResult.of(summaries).exitCode()).isEqualTo(3);
    }

    @Test
    void whatKafkaRefusesIsARejectWithItsReason() throws IOException {
        kafka.refuse(2);
        FileSummary summary = run(file("refused", report(1), report(2), report(3)));
        assertThat(summary.accepted()).isEqualTo(2);
        assertThat(summary.rejected()).containsOnlyKeys(ProblemCode.REFUSED_BY_BROKER);
        assertThat(json(summary.rejects().orElseThrow()))
                .extracting(node -> node.path("line").asInt())
                .containsExactly(2);
    }

    @Test
    void withKafkaLostItSaysUpToWhereNothingIsMissingAndReadsNoFurtherFile() throws IOException {
        kafka.loseFrom(2);
        List<FileSummary> summaries = run(file("first", report(1), report(2), report(3)), file("second", report(4)));
        assertThat(summaries.get(0).end())
                .isInstanceOfSatisfying(
                        End.Lost.class, lost -> assertThat(lost.settledTo()).isEqualTo(1));
        assertThat(summaries.get(0).rejected()).containsOnlyKeys(ProblemCode.NOT_PUBLISHED);
        assertThat(summaries.get(0).rejects()).isEmpty();
        assertThat(summaries.get(1).end()).isInstanceOf(End.Unreadable.class);
        assertThat(kafka.sent()).noneMatch(sent -> sent.contains(id(4)));
        assertThat(new SummaryText(false).of(summaries)).contains("Up to line 1", "import it again");
    }

    @Test
    void stoppedItSettlesWhatIsUnderWayAndSaysHowFarItGot() throws IOException {
        List<Importer> running = new ArrayList<>();
        Importer importer = importer(new Progress() {
            @Override
            public void started(String file, OptionalLong lines) {}

            @Override
            public void at(long line) {
                if (line == 2) {
                    running.get(0).stop();
                }
            }

            @Override
            public void ended() {}
        });
        running.add(importer);
        List<FileSummary> summaries =
                importer.run(List.of(file("long", report(1), report(2), report(3))), ImportSettings.DEFAULT);
        assertThat(summaries.get(0).end()).isEqualTo(new End.Stopped());
        assertThat(summaries.get(0).accepted()).isEqualTo(2);
        assertThat(new SummaryText(false).of(summaries)).contains("stopped after line 2");
    }

    /** Law: received = accepted + rejected by reason, whatever happens, in the summary and in the meters. */
    @Test
    void everyLineIsAccountedFor() throws IOException {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            kafka.reset();
            kafka.refuseAtRandom(random);
            if (random.nextInt(4) == 0) {
                kafka.loseFrom(1 + random.nextInt(5));
            }
            String[] lines = random.ints(30, 0, 3)
                    .mapToObj(kind -> kind == 0 ? "" : kind == 1 ? "bad" : report(random.nextInt(9)))
                    .toArray(String[]::new);
            double before = received();
            FileSummary summary = run(file("random", lines));
            long rejected = summary.rejected().values().stream()
                    .mapToLong(Findings::count)
                    .sum();
            assertThat(summary.received()).as("seed %d", seed).isEqualTo(summary.accepted() + rejected);
            if (summary.end() instanceof End.Complete) {
                assertThat(summary.received())
                        .as("seed %d", seed)
                        .isEqualTo(Arrays.stream(lines)
                                .filter(line -> !line.isEmpty())
                                .count());
            }
            assertThat(received() - before).as("seed %d", seed).isEqualTo((double) summary.received());
            assertThat(received()).as("seed %d", seed).isEqualTo(count("accepted") + count("rejected"));
        }
    }

    private double received() {
        return count("received");
    }

    private double count(String what) {
        return meters.find("tamga.producer.records." + what).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private FileSummary run(InputFile file) {
        return importer(Progress.SILENT)
                .run(List.of(file), ImportSettings.DEFAULT)
                .get(0);
    }

    private List<FileSummary> run(InputFile... files) {
        return importer(Progress.SILENT).run(List.of(files), ImportSettings.DEFAULT);
    }

    private Importer importer(Progress progress) {
        return new Importer(CheckpointRegister.bundled(), kafka, meters, NOW, progress);
    }

    private InputFile file(String name, String... lines) throws IOException {
        String suffix = name.contains(".") ? "" : ".ndjson";
        return new InputFile(
                Files.write(folder.resolve(name + suffix), List.of(lines)).toString());
    }

    private static List<JsonNode> json(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            nodes.add(new ObjectMapper().readTree(line));
        }
        return nodes;
    }

    private static String id(int n) {
        return "00000000-0000-4000-8000-00000000000" + n;
    }

    private static String report(int n) {
        return "{\"type\": \"seizure\", \"eventId\": \"" + id(n)
                + "\", \"occurredAt\": \"2024-06-14T17:35:22Z\", \"checkpoint\": \"TJ-KAIRAGACH\","
                + " \"items\": [{\"substance\": \"heroin\", \"quantity\": 3, \"unit\": \"kg\"}]}";
    }
}
