package org.tamga.topology.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.detection.patterns.Pattern;
import org.tamga.detection.patterns.Patterns;
import org.tamga.detection.rules.Parameter;
import picocli.CommandLine;

/** The commands as their user meets them, without Kafka. */
class RulesCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aSoundFileEndsWithZero() {
        assertThat(run("validate", "src/test/resources/rules/quieter.json")).isZero();
        assertThat(out.toString()).contains("quieter.json is sound");
    }

    @Test
    void problemsNameFileFieldValueAndWhatIsAllowed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("bad.json"),
                "{\"rules\":[{\"pattern\":\"linked-vehicle\",\"parameters\":{\"window\":\"-5d\"}},{\"pattern\":\"x\"}]}");

        assertThat(run("validate", file.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(2)
                .first()
                .isEqualTo(file + ": rules[0].parameters.window: \"-5d\" is not between 1d and 1826d");
    }

    @Test
    void aWindowBeyondTheMemoryOfTheSiteIsNotSound() throws IOException {
        Path file = Files.writeString(
                folder.resolve("far.json"), "{\"pattern\":\"linked-vehicle\",\"parameters\":{\"window\":\"800d\"}}");

        assertThat(run("validate", file.toString())).isZero();
        assertThat(run("validate", file.toString(), "--sighting-years", "2")).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "parameters.window: \"800d\" is longer than sightings are kept, 2 years; allowed are 1d to 730d");
    }

    @Test
    void whatIsOverCannotBePut() throws IOException {
        Path file = Files.writeString(
                folder.resolve("over.json"),
                "{\"kind\": \"phone\", \"number\": \"+992900000001\", \"until\": \"2001-01-01T00:00:00Z\"}");

        assertThat(run("validate", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("until: \"2001-01-01T00:00:00Z\" is over");
    }

    @Test
    void aFileThatIsNotThereEndsWithThree() {
        assertThat(run("validate", "none.json")).isEqualTo(3);
        assertThat(err.toString()).contains("there is no file none.json");
    }

    @Test
    void everyParameterIsShownWithoutKafka() {
        for (Pattern pattern : Patterns.all()) {
            assertThat(run("show", pattern.id(), "--standard")).isZero();
            for (Parameter parameter : pattern.parameters()) {
                assertThat(out.toString()).contains(parameter.name(), parameter.standard(), parameter.meaning());
            }
        }
    }

    @Test
    void everyPatternIsListedWithoutKafka() {
        assertThat(run("list", "--standard")).isZero();
        assertThat(out.toString()).contains(Patterns.ids()).contains("stop-list is empty", "No operation");
    }

    @Test
    void aMisspeltPatternEndsWithTwo() {
        assertThat(run("show", "linked-vehicel")).isEqualTo(2);
        assertThat(err.toString()).contains("did you mean linked-vehicle?");
    }

    @Test
    void withoutKafkaItSaysWhatToDoAndEndsWithThree() throws IOException {
        String nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "127.0.0.1:" + socket.getLocalPort();
        }
        assertThat(run("put", "src/test/resources/rules/quieter.json", "--bootstrap", nobody))
                .isEqualTo(3);
        assertThat(err.toString()).contains("no Kafka broker answers at " + nobody, "tamga up");
    }

    @Test
    void anAddressThatIsNoneEndsWithTwo() {
        assertThat(run("list", "--bootstrap", "nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("\"nonsense\" is not host:port");
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new RulesCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
