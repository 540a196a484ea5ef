package org.tamga.events.serde;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.events.Connection;

/**
 * The schema registry as Tamga uses it: one subject per record type, named by the type's full name; ids cached for good,
 * since a registry never changes what an id means. A registry that cannot be reached is waited for; only its own word
 * that it does not know an id makes a record bad.
 */
public final class Registry {
    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);
    private static final int CACHED_SCHEMAS = 10_000;
    private static final Long MISSING_ID_SECONDS = 60L; // the client casts it, so neither text nor int will do
    private static final int HTTP_NOT_FOUND = 404;
    private static final int HTTP_CONFLICT = 409;
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final SchemaRegistryClient client;
    private final Map<Schema, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    /** Over any client of the registry, in tests also Confluent's own in-memory one. */
    public Registry(SchemaRegistryClient client) {
        this.client = client;
    }

    public static Registry at(Connection connection) {
        Map<String, Object> settings = new HashMap<>(connection.registryProperties());
        settings.put("missing.id.cache.ttl.sec", MISSING_ID_SECONDS);
        return new Registry(
                new CachedSchemaRegistryClient(List.of(connection.registryUrl()), CACHED_SCHEMAS, settings));
    }

    /**
     * Registers every schema of the catalogue, always in the same order, and asks the registry to hold each subject to
     * FULL_TRANSITIVE compatibility.
     */
    public void registerAll() {
        for (Schema schema : Catalogue.schemas()) {
            idOf(schema);
            patiently(
                    "set the compatibility of " + schema.getFullName(),
                    () -> client.updateCompatibility(schema.getFullName(), CompatibilityLevel.FULL_TRANSITIVE.name));
        }
    }

    /** The id under which {@code schema} is registered; registers it if need be. */
    int idOf(Schema schema) {
        Integer known = ids.get(schema);
        if (known != null) {
            return known;
        }
        int id = patiently(
                "register " + schema.getFullName(),
                () -> client.register(schema.getFullName(), new AvroSchema(schema)));
        ids.put(schema, id);
        return id;
    }

    /** The schema a record was written with. */
    Schema schemaOf(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        Schema schema = patiently("read schema " + id, () -> {
            try {
                return ((AvroSchema) client.getSchemaById(id)).rawSchema();
            } catch (RestClientException answer) {
                if (answer.getStatus() == HTTP_NOT_FOUND) {
                    throw new UnknownSchemaException(id);
                }
                throw answer;
            }
        });
        schemas.put(id, schema);
        return schema;
    }

    private static <T> T patiently(String what, Call<T> call) {
        Duration wait = FIRST_WAIT;
        for (int attempt = 1; ; attempt++) {
            try {
                T answer = call.run();
                if (attempt > 1) {
                    LOG.info("The schema registry answers again after {} attempts", attempt);
                }
                return answer;
            } catch (RestClientException answer) {
                if (answer.getStatus() == HTTP_CONFLICT) {
                    throw new IllegalStateException(
                            "The registry refuses to " + what + ": " + answer.getMessage(), answer);
                }
                warnOnce(attempt, what, answer);
            } catch (IOException unreachable) {
                warnOnce(attempt, what, unreachable);
            }
            sleep(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
        }
    }

    private static void warnOnce(int attempt, String what, Exception cause) {
        if (attempt == 1) {
            LOG.warn("Cannot {} at the schema registry, trying until it answers: {}", what, cause.toString());
        }
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    @FunctionalInterface
    private interface Call<T> {
        T run() throws IOException, RestClientException;
    }
}
