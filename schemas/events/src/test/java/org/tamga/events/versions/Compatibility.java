package org.tamga.events.versions;

import io.confluent.kafka.schemaregistry.CompatibilityChecker;
import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.List;
import org.apache.avro.Schema;

/** FULL_TRANSITIVE as the registry's own client judges it: each version reads each other, both ways. */
final class Compatibility {
    private static final CompatibilityChecker CHECKER =
            CompatibilityChecker.checker(CompatibilityLevel.FULL_TRANSITIVE);

    private Compatibility() {}

    /** Why {@code schema} cannot follow {@code earlier}, oldest first; empty if it can. */
    static List<String> objections(Schema schema, List<Schema> earlier) {
        return CHECKER.isCompatible(
                new AvroSchema(schema), earlier.stream().map(AvroSchema::new).toList());
    }
}
