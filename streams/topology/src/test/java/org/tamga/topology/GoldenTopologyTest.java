package org.tamga.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.Topics;

/**
 * The shape of the topology and every name in it outlive the process: stores and internal topics are found again by them.
 * A change here is made on purpose, together with an upgrade note.
 */
class GoldenTopologyTest {
    private static final Pattern GENERATED = Pattern.compile("K(STREAM|TABLE)-[A-Z-]+-\\d{10}");

    /** Writes down the topology as it is, instead of comparing. */
    private static final String KEEP = "tamga.golden.keep";

    @TempDir
    Path directory;

    @Test
    void isAsWrittenDown() throws IOException {
        if (Boolean.getBoolean(KEEP)) {
            Files.writeString(Path.of("src/test/resources/golden-topology.txt"), describe());
            return;
        }
        assertThat(describe()).isEqualToNormalizingNewlines(golden());
    }

    @Test
    void hasNoGeneratedName() {
        assertThat(GENERATED.matcher(describe()).results().map(result -> result.group()))
                .isEmpty();
    }

    /** The centre's search reads it; the name is agreed in the catalogue of topics. */
    @Test
    void logOfCurrentEventsIsTheTopicOfTheCatalogue() {
        assertThat(Topics.CURRENT_EVENTS.name())
                .isEqualTo(Topics.STREAMS_APPLICATION + "-" + Names.CURRENT_EVENTS_STORE + "-changelog");
    }

    private String describe() {
        try (TopologyHarness tamga = new TopologyHarness(directory, Instant.EPOCH)) {
            return tamga.topology().describe().toString();
        }
    }

    private static String golden() throws IOException {
        try (var file = GoldenTopologyTest.class.getResourceAsStream("/golden-topology.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
