package org.tamga.standalone.containers;

import com.github.dockerjava.api.DockerClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * What a site runs Tamga on, in containers: three Kafka brokers (replication factor 3, two in-sync replicas required),
 * a schema registry and PostgreSQL. One is started for a whole test class; classes that use it carry {@link ContainerRing}.
 */
public final class ContainerCluster implements AutoCloseable {
    private static final int BROKERS = 3;
    private static final int REGISTRY_PORT = 8080;

    private final Network network;
    private final List<BrokerContainer> brokers;
    private final GenericContainer<?> registry;
    private final PostgreSQLContainer postgres;

    private ContainerCluster(Network network, DockerClient docker) {
        this.network = network;
        DockerImageName kafka = ContainerImage.KAFKA.resolve(docker);
        this.brokers = IntStream.rangeClosed(1, BROKERS)
                .mapToObj(node -> new BrokerContainer(kafka, network, node, BROKERS))
                .toList();
        this.registry = registry(ContainerImage.REGISTRY.resolve(docker)).withNetwork(network);
        this.postgres = new PostgreSQLContainer(ContainerImage.POSTGRES.resolve(docker)).withNetwork(network);
    }

    /** Starts all of it, side by side; returns once everything answers. */
    public static ContainerCluster start() {
        ContainerCluster cluster = new ContainerCluster(Network.newNetwork(), DockerClientFactory.lazyClient());
        try {
            Startables.deepStart(cluster.parts()).join();
            return cluster;
        } catch (RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    public String bootstrapServers() {
        return brokers.stream().map(BrokerContainer::address).collect(Collectors.joining(","));
    }

    /** The Confluent API of the registry. */
    public String registryUrl() {
        return "http://%s:%d/apis/ccompat/v7".formatted(registry.getHost(), registry.getMappedPort(REGISTRY_PORT));
    }

    public String jdbcUrl() {
        return postgres.getJdbcUrl();
    }

    public String databaseUser() {
        return postgres.getUsername();
    }

    public String databasePassword() {
        return postgres.getPassword();
    }

    /** The brokers' node ids are 1, 2 and 3. Ends one as a crash would. */
    public void killBroker(int node) {
        brokers.get(node - 1).kill();
    }

    /** Brings a killed broker back with the storage and the address it had; returns once it serves. */
    public void restartBroker(int node) {
        brokers.get(node - 1).restart();
    }

    @Override
    public void close() {
        parts().parallel().forEach(Startable::stop);
        network.close();
    }

    private Stream<Startable> parts() {
        return Stream.concat(brokers.stream(), Stream.of(registry, postgres));
    }

    private static GenericContainer<?> registry(DockerImageName image) {
        return new GenericContainer<>(image)
                .withNetworkAliases("registry")
                .withEnv("JAVA_OPTIONS", "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1")
                .withExposedPorts(REGISTRY_PORT)
                .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").withStartupTimeout(Duration.ofMinutes(3)));
    }
}
