package org.tamga.events.serde;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Any record of a schema: every branch, any length up to three, texts in any script. */
final class RandomRecords {
    private static final List<String> TEXTS = List.of("", "heroin", "Хоргос", "Aşgabat", "阿拉木图", "\u0000\n\"", "🚚");

    private final Random random;

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    SpecificRecord next(Schema schema) {
        SpecificRecord made = (SpecificRecord) SpecificData.get().newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            made.put(field.pos(), value(field.schema()));
        }
        return made;
    }

    private Object value(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> next(schema);
            case UNION -> value(oneOf(schema.getTypes()));
            case ENUM -> SpecificData.get().createEnum(oneOf(schema.getEnumSymbols()), schema);
            case ARRAY -> some(schema.getElementType());
            case MAP -> named(schema.getValueType());
            case STRING -> text();
            case BYTES -> ByteBuffer.wrap(text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case INT -> random.nextInt();
            case LONG -> schema.getLogicalType() == null ? random.nextLong() : (Object) time();
            case DOUBLE -> random.nextDouble();
            case BOOLEAN -> random.nextBoolean();
            case NULL -> null;
            default -> throw new IllegalArgumentException("no random " + schema);
        };
    }

    private Instant time() {
        return Instant.ofEpochMilli(random.nextLong(-4_000_000_000_000L, 8_000_000_000_000L));
    }

    private List<Object> some(Schema element) {
        List<Object> made = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            made.add(value(element));
        }
        return made;
    }

    private Map<String, Object> named(Schema value) {
        Map<String, Object> made = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            made.put(text(), value(value));
        }
        return made;
    }

    private String text() {
        return oneOf(TEXTS);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
