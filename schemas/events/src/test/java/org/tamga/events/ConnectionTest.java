package org.tamga.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8472", "kafka-1:9092,kafka-2:9092", "kafka-1:9092, kafka-2:9092", "[::1]:9092"})
    void serversAreHostAndPort(String bootstrap) {
        assertThat(new Connection(bootstrap, Connection.DEFAULT_REGISTRY).bootstrapServers())
                .isEqualTo(bootstrap);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "kafka", "kafka:", ":9092", "http://kafka:9092", "kafka:9092,", "kafka:9092;other:9092"})
    void otherServersAreRefused(String bootstrap) {
        assertThatThrownBy(() -> new Connection(bootstrap, Connection.DEFAULT_REGISTRY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("bootstrap: ")
                .hasMessageContaining("host:port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "registry:8471", "ftp://registry/apis", "http://", "http:registry", "not an address"})
    void aRegistryThatIsNoWebAddressIsRefused(String registry) {
        assertThatThrownBy(() -> new Connection(Connection.DEFAULT_BOOTSTRAP, registry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("registry: \"" + registry + "\"")
                .hasMessageContaining(Connection.DEFAULT_REGISTRY);
    }

    @Test
    void eachClientGetsItsOwnSettings() {
        Connection connection = new Connection(
                "kafka:9092",
                "https://registry",
                Map.of("security.protocol", "SSL", "schema.registry.basic.auth.user.info", "post:secret"));

        assertThat(connection.toProperties())
                .containsOnly(Map.entry("security.protocol", "SSL"), Map.entry("bootstrap.servers", "kafka:9092"));
        assertThat(connection.registryProperties())
                .containsOnly(Map.entry("schema.registry.basic.auth.user.info", "post:secret"));
    }

    @Test
    void aConnectionDoesNotChange() {
        Map<String, String> settings = new HashMap<>(Map.of("security.protocol", "SSL"));
        Connection connection = new Connection("kafka:9092", "https://registry", settings);
        settings.clear();
        connection.toProperties().clear();

        assertThat(connection.toProperties()).containsEntry("security.protocol", "SSL");
    }
}
