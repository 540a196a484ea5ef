package org.tamga.alerting.delivery.directory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON file with the line that it stands on.
 *
 * @param value a {@code Map<String, Written>}, a {@code List<Written>}, text, a number, true, false or null
 */
record Written(int line, @Nullable Object value) {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Throws JsonProcessingException if it is no JSON, or more than one value. */
    static Written read(String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return new Written(1, null);
            }
            Written all = value(parser, first);
            if (parser.nextToken() != null) {
                return new Written(parser.currentTokenLocation().getLineNr(), null);
            }
            return all;
        }
    }

    private static Written value(JsonParser parser, JsonToken token) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (token) {
            case START_OBJECT -> new Written(line, object(parser));
            case START_ARRAY -> new Written(line, list(parser));
            case VALUE_TRUE, VALUE_FALSE -> new Written(line, token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Written(line, parser.getDecimalValue());
            case VALUE_NULL -> new Written(line, null);
            default -> new Written(line, parser.getText());
        };
    }

    private static Map<String, Written> object(JsonParser parser) throws IOException {
        Map<String, Written> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            fields.put(name, value(parser, parser.nextToken()));
        }
        return fields;
    }

    private static List<Written> list(JsonParser parser) throws IOException {
        List<Written> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return items;
    }
}
