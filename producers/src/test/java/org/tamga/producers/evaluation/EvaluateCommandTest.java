package org.tamga.producers.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.producers.command.EvaluateCommand;
import picocli.CommandLine;

/** Small files made by hand: two days of watch, two networks, and what happens beside them. */
class EvaluateCommandTest {
    private static final String N1 = "{\"id\":\"n1\",\"kind\":\"linked-vehicle\",\"patterns\":[\"linked-vehicle\"],"
            + "\"also\":[\"channel\"],\"seizures\":3,\"complete\":\"2025-01-01T10:00:00Z\",\"events\":[\"a\",\"b\",\"c\"]}";
    private static final String N2 = "{\"id\":\"n2\",\"kind\":\"surge\",\"patterns\":[\"surge\",\"channel\"],"
            + "\"also\":[],\"seizures\":3,\"complete\":\"2025-01-02T10:00:00Z\",\"events\":[\"d\",\"e\",\"f\"]}";
    private static final String EVENTS = event("a", 1, "2024-12-30T00:00:00Z", "2024-12-30T01:00:00Z")
            + event("d", 1, "2024-12-31T00:00:00Z", "2024-12-31T00:30:00Z")
            + event("b", 1, "2025-01-01T09:00:00Z", "2025-01-01T09:10:00Z")
            + event("x", 1, "2025-01-01T02:00:00Z", "2025-01-01T02:00:10Z") // held up: arrived after b was written
            + event("c", 1, "2025-01-01T11:00:00Z", "2025-01-01T11:00:00Z")
            + event("e", 1, "2025-01-02T09:00:00Z", "2025-01-02T09:00:00Z")
            + event("f", 1, "2025-01-02T10:00:00Z", "2025-01-02T10:00:00Z")
            + event("f", 2, "2025-01-02T10:00:00Z", "2025-01-04T10:00:00Z");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void goodFiles() throws IOException {
        write("events.ndjson", EVENTS);
        truth(EVENTS, 2, N1, N2);
        alerts(alert("linked-vehicle", "HIGH", "a", "b"), alert("linked-vehicle", "MEDIUM", "x", "b"));
    }

    @Test
    void anAlertIsRightIfTwoOfItsEventsAreOfOneNetworkOfItsKind() throws IOException {
        alerts(
                alert("linked-vehicle", "HIGH", "a", "b", "x"), // right
                alert("linked-vehicle", "MEDIUM", "a", "x"), // one event only
                alert("linked-vehicle", "MEDIUM", "a", "d"), // two, of two networks
                alert("linked-vehicle", "MEDIUM", "d", "e"), // two, of a network of another kind
                alert("channel", "HIGH", "b", "c"), // which n1 may raise
                alert("surge", "LOW", "e")); // its only event

        JsonNode patterns = evaluated().path("patterns");

        assertThat(patterns.at("/linked-vehicle/alerts").intValue()).isEqualTo(4);
        assertThat(patterns.at("/linked-vehicle/right").intValue()).isEqualTo(1);
        assertThat(patterns.at("/linked-vehicle/precision").doubleValue()).isEqualTo(0.25);
        assertThat(patterns.at("/linked-vehicle/recall").doubleValue()).isEqualTo(1);
        assertThat(patterns.at("/linked-vehicle/medium").intValue()).isEqualTo(3);
        assertThat(patterns.at("/channel/precision").doubleValue()).isEqualTo(1);
        assertThat(patterns.at("/channel/planted").intValue()).isEqualTo(1);
        assertThat(patterns.at("/channel/recall").doubleValue()).isEqualTo(0);
        assertThat(patterns.at("/surge/recall").doubleValue()).isEqualTo(1);
    }

    @Test
    void aNetworkIsMissedIfNothingFindsItAndIncompleteIfSomethingDoesNot() throws IOException {
        JsonNode none = evaluated();
        assertThat(none.path("missed").toString()).isEqualTo("[\"n2\"]");
        assertThat(none.path("incomplete").toString()).isEqualTo("{\"n2\":[\"channel\",\"surge\"]}");
        assertThat(none.at("/patterns/surge/precision").isNull()).isTrue();

        alerts(alert("surge", "MEDIUM", "d", "e", "f"));
        JsonNode found = evaluated();
        assertThat(found.path("missed").toString()).isEqualTo("[\"n1\"]");
        assertThat(found.path("incomplete").toString()).isEqualTo("{\"n1\":[\"linked-vehicle\"],\"n2\":[\"channel\"]}");
    }

    @Test
    void anAlertOpensWhenTheLastOfItsEventsArrives() throws IOException {
        alerts(
                alert("linked-vehicle", "LOW", "a", "d"), // in the history
                alert("linked-vehicle", "LOW", "a", "x"), // x arrived with the first day's b
                alert("linked-vehicle", "MEDIUM", "a", "b"), // in the same ten minutes
                alert("linked-vehicle", "HIGH", "a", "c"),
                alert("linked-vehicle", "HIGH", "b", "e"), // on the second day
                alert("surge", "LOW", "e", "f")); // by f's second revision, after the watch

        JsonNode all = evaluated();

        assertThat(all.path("openedBefore").intValue()).isEqualTo(1);
        assertThat(all.path("openedAfter").intValue()).isEqualTo(1);
        assertThat(all.at("/all/alerts").intValue()).isEqualTo(4);
        assertThat(all.at("/all/busiestDay").intValue()).isEqualTo(3);
        assertThat(all.at("/all/meanDay").doubleValue()).isEqualTo(2);
        assertThat(all.at("/all/crowdedSlots").intValue()).isEqualTo(1);
        assertThat(all.at("/all/slots").intValue()).isEqualTo(288);
        assertThat(all.at("/mediumAndHigh/alerts").intValue()).isEqualTo(3);
        assertThat(all.at("/high/alerts").intValue()).isEqualTo(2);
        assertThat(all.at("/high/perTenMinutes").doubleValue()).isEqualTo(1.0 / 144);
    }

    @Test
    void theTableNamesPatternsLoadAndMissedNetworks() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("linked-vehicle", "0.500", "per 10 min", "n2 not found by [channel, surge]")
                .contains("Missed networks of three or more seizures: n2");
    }

    @Test
    void aTruthOfOtherEventsIsRefused() throws IOException {
        truth(EVENTS + event("y", 1, "2025-01-02T10:00:00Z", "2025-01-02T10:00:00Z"), 2, N1, N2);
        assertThat(run()).isEqualTo(3);
        assertThat(err.toString()).contains("is not the file that the truth is about", "9 lines", "the file has 8");
    }

    @Test
    void alertsOfOtherEventsAreRefused() throws IOException {
        alerts(alert("linked-vehicle", "HIGH", "a", "elsewhere"));
        assertThat(run()).isEqualTo(3);
        assertThat(err.toString()).contains("alerts.ndjson rests on event elsewhere", "alerts of other events");
    }

    @Test
    void malformedLinesAreNamedByTheirNumber() throws IOException {
        alerts(alert("linked-vehicle", "HIGH", "a", "b"), "{\"pattern\":");
        refused("alerts.ndjson line 2: not JSON");
        alerts("[]");
        refused("alerts.ndjson line 1: not a JSON object");
        alerts("{\"evidence\":[],\"pattern\":\"surge\",\"severity\":\"LOW\"}");
        refused("line 1: an alert without evidence");
        alerts("{\"evidence\":[\"a\"],\"severity\":\"LOW\"}");
        refused("line 1: needs a text \"pattern\"");
        alerts("{\"evidence\":[1],\"pattern\":\"surge\",\"severity\":\"LOW\"}");
        refused("line 1: \"evidence\" holds 1");
        alerts(alert("surge", "URGENT", "a"));
        refused("\"URGENT\", allowed is LOW, MEDIUM or HIGH");

        alerts();
        truth(EVENTS, 2, N1, "{}");
        refused("truth.ndjson line 3: needs a text \"id\"");
        truth(EVENTS, 3, N1, N2);
        refused("its header promises 3 networks, it holds 2");
        write("truth.ndjson", N1 + "\n");
        refused("truth.ndjson line 1: not the header of a truth file");
        write("truth.ndjson", "{\"truth\":99}");
        refused("a truth file of version 99");
        write("truth.ndjson", "");
        refused("truth.ndjson: empty");

        truth(EVENTS, 2, N1, N2);
        write("events.ndjson", EVENTS + "nonsense\n");
        refused("events.ndjson line 9: not an event");
        write("events.ndjson", "{\"eventId\":\"a\"}\n");
        refused("events.ndjson line 1: not an event: it has no eventId or no time");
    }

    @Test
    void missingFilesAreNamed() throws IOException {
        for (String name : new String[] {"events.ndjson", "truth.ndjson", "alerts.ndjson"}) {
            Path file = folder.resolve(name);
            String content = Files.readString(file);
            Files.delete(file);
            refused("there is no file " + file);
            Files.writeString(file, content);
        }
    }

    private void refused(String words) {
        err.getBuffer().setLength(0);
        assertThat(run()).as(words).isEqualTo(3);
        assertThat(err.toString()).contains(words);
    }

    private JsonNode evaluated() throws IOException {
        out.getBuffer().setLength(0);
        assertThat(run("--json")).as(err.toString()).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    private int run(String... more) {
        CommandLine command = new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        List<String> arguments = new ArrayList<>(List.of(more));
        for (String file : List.of("alerts", "truth", "events")) {
            arguments.addAll(
                    List.of("--" + file, folder.resolve(file + ".ndjson").toString()));
        }
        return command.execute(arguments.toArray(String[]::new));
    }

    private void alerts(String... lines) throws IOException {
        write("alerts.ndjson", String.join("\n", lines));
    }

    private void truth(String events, int networks, String... lines) throws IOException {
        String header = "{\"truth\":1,\"from\":\"2025-01-01T00:00:00Z\",\"to\":\"2025-01-03T00:00:00Z\",\"networks\":"
                + networks + ",\"events\":" + events.lines().count() + ",\"eventsSha256\":\"" + hash(events) + "\"}\n";
        write("truth.ndjson", header + String.join("\n", lines) + "\n");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static String alert(String pattern, String severity, String... events) {
        return "{\"evidence\":[\"" + String.join("\",\"", events) + "\"],\"pattern\":\"" + pattern
                + "\",\"severity\":\"" + severity + "\"}";
    }

    private static String event(String id, int revision, String occurredAt, String recordedAt) {
        return "{\"type\":\"seizure\",\"eventId\":\"" + id + "\",\"revision\":" + revision
                + ",\"items\":[{\"substance\":\"heroin\"}],\"occurredAt\":\"" + occurredAt + "\",\"recordedAt\":\""
                + recordedAt + "\"}\n";
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
