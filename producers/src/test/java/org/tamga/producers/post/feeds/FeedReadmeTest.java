package org.tamga.producers.post.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example of a feed does what the README says. */
final class FeedReadmeTest {
    @TempDir
    private Path folder;

    @Test
    void theExampleIsTakenIn() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        try (Watched watched = new Watched(folder)) {
            watched.mapping(block(readme, "properties"))
                    .put("june.csv", block(readme, "csv"))
                    .settle();

            assertThat(watched.status().problems()).isEmpty();
            assertThat(watched.status().rows()).isEqualTo(new Tally(2, 0, 0));
            List<JsonNode> reports = watched.json();
            assertThat(reports.get(0).path("occurredAt").asText()).isEqualTo("2026-02-03T04:15:00Z");
            assertThat(reports.get(0).path("direction").asText()).isEqualTo("inbound");
            assertThat(reports.get(0).at("/items/0/quantity").asText()).isEqualTo("1250.5");
            assertThat(reports.get(0).path("subjects").findValuesAsText("kind")).containsExactly("vehicle", "person");
            assertThat(reports.get(0).at("/subjects/1/birthDate").asText()).isEqualTo("1981-12-31");
            assertThat(reports.get(1).path("subjects").findValuesAsText("kind")).containsExactly("person");
        }
    }

    private static String block(String readme, String kind) {
        Matcher block =
                Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
        assertThat(block.find()).as("a block of %s", kind).isTrue();
        return block.group(1);
    }
}
