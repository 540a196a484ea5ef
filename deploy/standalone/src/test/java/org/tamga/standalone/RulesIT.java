package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.standalone.RunningTamga.Output;

/** An analyst changes rules on a running Tamga, one step after another. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulesIT {
    private static final Path QUIETER =
            Path.of("..", "..", "streams", "topology", "src", "test", "resources", "rules", "quieter.json");
    private static final int WRITERS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String SEIZURES_80_DAYS_APART = """
            {"type":"seizure","eventId":"00e50000-0000-4000-8000-000000000001","occurredAt":"2026-01-01T06:00:00Z",\
            "checkpoint":"KZ-KORDAY","direction":"inbound","items":[{"substance":"heroin","quantity":2.5,"unit":"kg"}],\
            "subjects":[{"kind":"vehicle","plate":"702 RUL 02","country":"KZ"}]}
            {"type":"seizure","eventId":"00e50000-0000-4000-8000-000000000002","occurredAt":"2026-03-22T06:00:00Z",\
            "checkpoint":"UZ-KELES","direction":"inbound","items":[{"substance":"opium","quantity":300,"unit":"g"}],\
            "subjects":[{"kind":"vehicle","plate":"702 RUL 02","country":"KZ"}]}
            """;

    @TempDir
    private static Path directory;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static RunningTamga tamga;

    @BeforeAll
    static void start() throws Exception {
        tamga = RunningTamga.over(directory.resolve("data"));
    }

    @AfterAll
    static void stop() {
        tamga.close();
    }

    @Test
    @Order(1)
    void aNewTamgaWorksAsItComes() {
        Output list = rules("list");

        assertThat(list.status()).as(list.err()).isZero();
        assertThat(list.out()).contains("window=90d").contains("stop-list is empty", "No operation is under way");
        assertThat(list.out()).doesNotContain("=90d*");
        assertThat(rules("history").lines()).hasSize(1);
    }

    @Test
    @Order(2)
    void whatIsPutIsListedWithWhoAndWhy() {
        Output put = rules("put", QUIETER.toString(), "--author", "analyst");

        assertThat(put.status()).as(put.err()).isZero();
        assertThat(put.lines())
                .contains(
                        "linked-vehicle, version 2: window 90d → 60d",
                        "travelling-together, version 2: severity as found → LOW, least-times 3 → 4",
                        "vehicle KZ123ABC02, version 1: on the stop-list until 2099-01-01T00:00:00Z",
                        "Put. Detection takes it up by itself.");
        assertThat(rules("list").out())
                .contains("window=60d*", "least-times=4*", "vehicle KZ123ABC02", "silk-road", "phone +992900000001");
        assertThat(rules("show", "linked-vehicle").out())
                .contains("linked-vehicle, version 2, on", "put by analyst at", "the buses of line 12");
        assertThat(rules("history", "linked-vehicle").lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("analyst", "window 90d → 60d", "the buses of line 12");
    }

    @Test
    @Order(3)
    void whatIsListedCanBePutAgainAndChangesNothing() throws IOException {
        Path now = Files.writeString(
                directory.resolve("now.ndjson"), rules("list", "--json").out());

        Output again = rules("put", now.toString());

        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.lines()).isNotEmpty().allMatch(line -> line.startsWith("unchanged: "));
        assertThat(rules("history").lines()).hasSize(1 + 4);
    }

    @Test
    @Order(4)
    void oneProblemAndNothingIsPut() throws IOException {
        Path half = Files.writeString(directory.resolve("half.json"), """
                {"reason": "a try",
                 "rules": [{"pattern": "linked-vin", "enabled": false},
                           {"pattern": "linked-phone", "parameters": {"window": "-1d"}}],
                 "stopList": [{"kind": "phone", "number": "+992900000009", "remove": true}]}
                """);

        Output refused = rules("put", half.toString());

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err())
                .contains(
                        half + ": rules[1].parameters.window: \"-1d\" is not between 1d and 1826d",
                        half + ": stopList[0].remove: takes back a key that is not on the stop-list",
                        "Nothing was put.");
        assertThat(rules("history").lines()).hasSize(1 + 4);
    }

    @Test
    @Order(5)
    void aDryRunPutsNothing() throws IOException {
        Path off = Files.writeString(
                directory.resolve("off.json"), "{\"pattern\": \"linked-vin\", \"enabled\": false, \"reason\": \"x\"}");

        Output dry = rules("put", off.toString(), "--dry-run");

        assertThat(dry.lines()).containsExactly("linked-vin, version 2: switched off", "Nothing was put: --dry-run.");
        assertThat(rules("history", "linked-vin").status()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void whatIsTakenBackIsGoneAndItsHistoryStays() throws IOException {
        Path back = Files.writeString(directory.resolve("back.ndjson"), """
                {"kind": "vehicle", "plate": "123abc02", "country": "kz", "remove": true, "reason": "line closed"}
                {"id": "silk-road", "end": true, "reason": "done"}
                {"pattern": "linked-vehicle", "version": 2, "reason": "as it was"}
                """);

        Output put = rules("put", back.toString());

        assertThat(put.status()).as(put.err()).isZero();
        assertThat(rules("list").out())
                .contains("stop-list is empty", "No operation")
                .contains("window=90d");
        assertThat(rules("history").out())
                .contains("off the stop-list", "ended", "window 60d → 90d", "on the stop-list until");
    }

    /** Every version that somebody was told he put is there, once; the others were told that they did not. */
    @Test
    @Order(7)
    void ofThoseWhoPutAtOnceNobodyOverwritesAnother() throws Exception {
        List<Callable<Output>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Path file = Files.writeString(
                    directory.resolve("writer-" + i + ".json"),
                    "{\"pattern\":\"linked-device\",\"parameters\":{\"window\":\"" + (100 + i) + "d\"}}");
            writers.add(() -> rules("put", file.toString(), "--reason", "at once", "--author", "writer-" + file));
        }
        List<Output> outcomes = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        for (Future<Output> outcome : threads.invokeAll(writers)) {
            outcomes.add(outcome.get());
        }
        threads.shutdown();

        List<String> told = outcomes.stream()
                .filter(outcome -> outcome.status() == 0)
                .map(outcome -> outcome.lines().get(0).replaceAll(".*version (\\d+).*→ (\\d+d)", "$1 $2"))
                .sorted()
                .toList();
        List<String> there = rules("history", "linked-device", "--json").lines().stream()
                .map(line -> line.replaceAll(".*\"window\":\"(\\d+d)\".*\"version\":(\\d+).*", "$2 $1"))
                .sorted()
                .toList();
        assertThat(told).as(outcomes.toString()).isNotEmpty().isEqualTo(there);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.status() != 0)
                .allSatisfy(outcome -> assertThat(outcome.err())
                        .contains("Nothing was put: somebody else put rules at the same moment"));
    }

    /** The same seizures as before, judged anew: no restart, no new report. */
    @Test
    @Order(8)
    void theOpenAlertsFollowTheRules() throws IOException {
        Path reports = Files.writeString(directory.resolve("reports.ndjson"), SEIZURES_80_DAYS_APART);
        assertThat(tamga.tamga("import", reports.toString()).status()).isZero();
        await().atMost(PATIENCE).until(RulesIT::openAlerts, alerts -> alerts.contains("linked-vehicle"));

        put("{\"pattern\":\"linked-vehicle\",\"parameters\":{\"window\":\"60d\"}}");
        await().atMost(PATIENCE).until(RulesIT::openAlerts, alerts -> !alerts.contains("linked-vehicle"));
        assertThat(backtested()).doesNotContain("linked-vehicle");

        put("{\"pattern\":\"linked-vehicle\",\"severity\":\"LOW\"}");
        await().atMost(PATIENCE)
                .until(RulesIT::openAlerts, alerts -> alerts.contains("linked-vehicle") && alerts.contains("LOW"));
        assertThat(backtested()).contains("linked-vehicle", "LOW");

        put("{\"kind\":\"vehicle\",\"plate\":\"702 RUL 02\",\"country\":\"KZ\"}");
        await().atMost(PATIENCE).until(RulesIT::openAlerts, alerts -> !alerts.contains("linked-vehicle"));
    }

    private static void put(String entry) throws IOException {
        Path file = Files.writeString(directory.resolve("entry.json"), entry);
        Output put = rules("put", file.toString(), "--reason", "a test");
        assertThat(put.status()).as(put.err()).isZero();
    }

    private static String openAlerts() {
        return RunningTamga.run(
                        "alerts", "--open", "--json", "--url", tamga.console().toString())
                .out();
    }

    /** A back-test over the topics judges by what was put. */
    private static String backtested() {
        Output backtest = here("backtest", "--topics", "--accept-unsealed");
        assertThat(backtest.status()).as(backtest.err()).isZero();
        return backtest.out();
    }

    private static Output rules(String command, String... arguments) {
        return here(
                Stream.concat(Stream.of("rules", command), Stream.of(arguments)).toArray(String[]::new));
    }

    private static Output here(String... command) {
        Stream<String> here = Stream.of(
                "--bootstrap",
                tamga.connection().bootstrapServers(),
                "--registry",
                tamga.connection().registryUrl());
        return RunningTamga.run(Stream.concat(Stream.of(command), here).toArray(String[]::new));
    }
}
