package org.tamga.events;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Where Kafka and the schema registry are.
 *
 * @param bootstrapServers one or more {@code host:port}, joined by commas
 * @param registryUrl the registry's Confluent API, {@code http} or {@code https}
 * @param clientProperties further settings of every Kafka client (TLS, SASL); keys that start with {@code
 *     schema.registry.} go to the registry's client
 */
public record Connection(String bootstrapServers, String registryUrl, Map<String, String> clientProperties) {
    public static final String DEFAULT_BOOTSTRAP = "127.0.0.1:8472";
    public static final String DEFAULT_REGISTRY = "http://127.0.0.1:8471/apis/ccompat/v7";

    /** What the registry's settings start with among the client properties. */
    public static final String REGISTRY_PREFIX = "schema.registry.";

    public Connection {
        for (String server : bootstrapServers.split(",", -1)) {
            if (!server.strip().matches("[^\\s:/]+:\\d{1,5}|\\[[0-9a-fA-F:]+]:\\d{1,5}")) {
                throw new IllegalArgumentException(
                        "bootstrap: \"" + server + "\" is not host:port; give one or more, joined by commas");
            }
        }
        String scheme = scheme(registryUrl);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("registry: \"" + registryUrl
                    + "\" is not an http or https address, for example " + DEFAULT_REGISTRY);
        }
        clientProperties = Map.copyOf(clientProperties);
    }

    public Connection(String bootstrapServers, String registryUrl) {
        this(bootstrapServers, registryUrl, Map.of());
    }

    /** Settings that every Kafka client of this connection starts from. */
    public Properties toProperties() {
        Properties properties = new Properties();
        clientProperties.forEach((key, value) -> {
            if (!key.startsWith(REGISTRY_PREFIX)) {
                properties.setProperty(key, value);
            }
        });
        properties.setProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return properties;
    }

    /** Settings of the registry's client (basic authentication, TLS), with their prefix. */
    public Map<String, String> registryProperties() {
        Map<String, String> properties = new HashMap<>();
        clientProperties.forEach((key, value) -> {
            if (key.startsWith(REGISTRY_PREFIX)) {
                properties.put(key, value);
            }
        });
        return properties;
    }

    private static String scheme(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() == null || uri.getScheme() == null ? "" : uri.getScheme();
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
