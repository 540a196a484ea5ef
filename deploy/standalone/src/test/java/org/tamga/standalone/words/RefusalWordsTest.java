package org.tamga.standalone.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.topology.intake.Outcome;

/** What the centre refuses for reasons of its own, which a post cannot know, a post's page says in words all the same. */
class RefusalWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void eventOfAnotherPostIsRefusedInWords(String language) throws IOException {
        String reason = Outcome.OF_ANOTHER_POST.id();

        JsonNode words = read("/post/languages/" + language + ".json");
        assertThat(words.at("/page/refusal/" + reason).isTextual()).isTrue();
        assertThat(words.at("/problems/" + reason).isObject()).isTrue();
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream in = RefusalWordsTest.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
