package org.tamga.events.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Connection;
import picocli.CommandLine.Option;

/** Where a running Tamga is: the options of every command that needs to know. */
public final class ConnectionOptions {
    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT,...",
            defaultValue = Connection.DEFAULT_BOOTSTRAP,
            description = "Where Kafka is. Default: ${DEFAULT-VALUE}")
    private String bootstrap = Connection.DEFAULT_BOOTSTRAP;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = Connection.DEFAULT_REGISTRY,
            description = "Where the schema registry is (Confluent API). Default: ${DEFAULT-VALUE}")
    private String registry = Connection.DEFAULT_REGISTRY;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "Properties for every Kafka client (TLS, SASL); schema.registry.* go to the registry's.")
    private @Nullable Path clientConfig;

    /** @throws IllegalArgumentException with a message for the user */
    public Connection connection() {
        return new Connection(bootstrap, registry, clientProperties());
    }

    private Map<String, String> clientProperties() {
        if (clientConfig == null) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(clientConfig, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("client-config: \"" + clientConfig + "\" cannot be read", unreadable);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.forEach((key, value) -> settings.put(key.toString(), value.toString()));
        return settings;
    }
}
