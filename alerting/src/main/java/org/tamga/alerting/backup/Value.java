package org.tamga.alerting.backup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column's value as JSON: texts and numbers as they are, bytes as {@code {"bytes": BASE64}}. */
final class Value {
    private static final String BYTES = "bytes";

    private Value() {}

    static @Nullable Object written(@Nullable Object value) {
        return value instanceof byte[] bytes ? Map.of(BYTES, bytes) : value;
    }

    static @Nullable Object read(JsonNode value) throws IOException {
        if (value.isNull()) {
            return null;
        }
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        return value.isObject() ? value.path(BYTES).binaryValue() : value.asText();
    }
}
