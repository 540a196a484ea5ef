package org.tamga.events.serde;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.events.Connection;

/**
 * The schema registry as Tamga uses it: one subject per record type, named by the type's full name; ids cached until
 * {@link #renew}, since a registry never changes what an id means, but another may come in its place. A registry that cannot be reached, or answers anything but its own
 * word on the matter, is waited for; only its word that it does not know an id makes a record bad. Safe for use by
 * several threads; closing ends all waiting.
 */
public final class Registry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);
    private static final int CACHED_SCHEMAS = 10_000;
    private static final Long MISSING_ID_SECONDS = 60L; // the client casts it, so neither text nor int will do

    private final SchemaRegistryClient client;
    private final Patience patience;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Schema, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    /** Over any client of the registry, in tests also Confluent's own in-memory one. */
    public Registry(SchemaRegistryClient client) {
        this.client = client;
        this.patience = new Patience(wait -> !closed.await(wait.toMillis(), TimeUnit.MILLISECONDS));
    }

    Registry(SchemaRegistryClient client, Patience.Pause pause) {
        this.client = client;
        this.patience = new Patience(pause);
    }

    public static Registry at(Connection connection) {
        return new Registry(client(connection));
    }

    /**
     * One that does not wait: while the registry gives no answer, what needs it fails with a {@link
     * org.apache.kafka.common.KafkaException}. For whoever tries again in his own way, and tells meanwhile that he cannot.
     */
    public static Registry withoutWaiting(Connection connection) {
        return new Registry(client(connection), Patience.NONE);
    }

    static SchemaRegistryClient client(Connection connection) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("http.connect.timeout.ms", "10000"); // the client's own 60 s outlast a poll
        settings.put("http.read.timeout.ms", "20000");
        connection.registryProperties().forEach((key, value) -> {
            settings.put(key, value); // TLS is looked for with the prefix,
            settings.put(key.substring(Connection.REGISTRY_PREFIX.length()), value); // all else without
        });
        settings.put("missing.id.cache.ttl.sec", MISSING_ID_SECONDS);
        return new CachedSchemaRegistryClient(List.of(connection.registryUrl()), CACHED_SCHEMAS, settings);
    }

    /**
     * Registers every schema of the catalogue, always in the same order. Each subject is held to FULL_TRANSITIVE
     * compatibility first, so that the registry judges these schemas too.
     *
     * @throws org.apache.kafka.common.KafkaException if the registry refuses a schema
     */
    public void registerAll() {
        for (Schema schema : Catalogue.schemas()) {
            patience.until(
                    "set the compatibility of " + schema.getFullName(),
                    () -> client.updateCompatibility(schema.getFullName(), CompatibilityLevel.FULL_TRANSITIVE.name));
            idOf(schema);
        }
    }

    /** The id under which {@code schema} is registered; registers it if need be. */
    public int idOf(Schema schema) {
        Integer known = ids.get(schema);
        if (known != null) {
            return known;
        }
        int id = register(schema);
        ids.put(schema, id);
        schemas.putIfAbsent(id, schema);
        return id;
    }

    private int register(Schema schema) {
        return patience.until(
                "register " + schema.getFullName(),
                () -> client.register(schema.getFullName(), new AvroSchema(schema)));
    }

    /**
     * Asks again for the ids of all schemas that were asked for before: at the same address there may be another registry
     * by now, of a centre that was set up anew. If it gives no answer, the ids stay as they were.
     *
     * @return whether it is another: then no id of the former one is known any longer
     * @throws org.apache.kafka.common.KafkaException as {@link #idOf} does
     */
    public boolean renew() {
        Map<Schema, Integer> before = Map.copyOf(ids);
        client.reset(); // it caches too
        Map<Schema, Integer> now = new HashMap<>();
        before.keySet().forEach(schema -> now.put(schema, register(schema)));
        if (now.equals(before)) {
            return false;
        }
        schemas.clear();
        now.forEach((schema, id) -> schemas.put(id, schema));
        ids.putAll(now);
        return true;
    }

    /**
     * The schema a record was written with.
     *
     * @throws UnknownSchemaException if the registry does not know the id
     * @throws NotAvroException if what it knows under this id is no Avro schema
     */
    Schema schemaOf(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        Schema schema = patience.until("read schema " + id, () -> read(id));
        schemas.put(id, schema);
        return schema;
    }

    private Schema read(int id) throws IOException, RestClientException {
        try {
            if (client.getSchemaById(id) instanceof AvroSchema avro) {
                return avro.rawSchema();
            }
            throw new NotAvroException("schema " + id + " of the registry is not Avro");
        } catch (RestClientException answer) {
            if (Fault.of(answer) == Fault.NOT_THERE) {
                throw new UnknownSchemaException(id);
            }
            throw answer;
        } catch (IOException unusable) {
            if (isNoAvro(unusable)) {
                throw new NotAvroException("schema " + id + " of the registry is not Avro", unusable);
            }
            throw unusable;
        }
    }

    /** The client has one exception for a registry that cannot be reached and for an answer it cannot parse. */
    private static boolean isNoAvro(IOException exception) {
        return exception.getMessage() != null && exception.getMessage().startsWith("Invalid schema ");
    }

    /** Ends all waiting for the registry: whoever waits gets a KafkaException, which says nothing about the record. */
    @Override
    public void close() {
        closed.countDown();
        try {
            client.close();
        } catch (IOException failed) {
            LOG.warn("The schema registry's client does not close cleanly: {}", failed.toString());
        }
    }
}
