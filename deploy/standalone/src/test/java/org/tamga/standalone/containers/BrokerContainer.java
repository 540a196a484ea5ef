package org.tamga.standalone.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * One broker of a KRaft quorum in which every node is broker and controller. Its port on the host is fixed before it
 * starts, since a broker tells clients its address: so it comes back from {@link #kill()} where it was.
 */
final class BrokerContainer extends GenericContainer<BrokerContainer> {
    private static final String RUNNING = ".*Transitioning from RECOVERY to RUNNING.*";
    private static final int HOST_LISTENER = 19092;

    private final int hostPort = freePort();
    private int starts = 1;

    BrokerContainer(DockerImageName image, Network network, int node, int nodes) {
        super(image);
        setPortBindings(List.of(hostPort + ":" + HOST_LISTENER));
        withNetwork(network);
        withNetworkAliases(alias(node));
        withEnv(topology(node, nodes));
        withEnv(durability());
        withEnv(testSize());
        waitingFor(Wait.forLogMessage(RUNNING, 1).withStartupTimeout(Duration.ofMinutes(3)));
    }

    /** Where clients on this host reach the broker. */
    String address() {
        return getHost() + ":" + hostPort;
    }

    /** Ends the broker as a crash would; what it has written to disk stays. */
    void kill() {
        getDockerClient().killContainerCmd(getContainerId()).exec();
    }

    /** Starts a killed broker again on the same storage and address; returns once it serves. */
    void restart() {
        getDockerClient().startContainerCmd(getContainerId()).exec();
        starts++;
        Wait.forLogMessage(RUNNING, starts)
                .withStartupTimeout(Duration.ofMinutes(3))
                .waitUntilReady(this);
    }

    private Map<String, String> topology(int node, int nodes) {
        return Map.of(
                "KAFKA_NODE_ID",
                Integer.toString(node),
                "KAFKA_PROCESS_ROLES",
                "broker,controller",
                "KAFKA_LISTENERS",
                "PLAINTEXT://:9092,CONTROLLER://:9093,HOST://:" + HOST_LISTENER,
                "KAFKA_ADVERTISED_LISTENERS",
                "PLAINTEXT://%s:9092,HOST://%s".formatted(alias(node), address()),
                "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,HOST:PLAINTEXT",
                "KAFKA_INTER_BROKER_LISTENER_NAME",
                "PLAINTEXT",
                "KAFKA_CONTROLLER_LISTENER_NAMES",
                "CONTROLLER",
                "KAFKA_CONTROLLER_QUORUM_VOTERS",
                voters(nodes));
    }

    private static Map<String, String> durability() {
        return Map.of(
                "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false",
                "KAFKA_DEFAULT_REPLICATION_FACTOR", "3",
                "KAFKA_MIN_INSYNC_REPLICAS", "2",
                "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "3",
                "KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "3",
                "KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "2");
    }

    /** A small heap, few internal partitions, and a lost broker noticed within seconds. */
    private static Map<String, String> testSize() {
        return Map.of(
                "KAFKA_HEAP_OPTS", "-Xms128m -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                "KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "3",
                "KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "3",
                "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0",
                "KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "1000",
                "KAFKA_BROKER_SESSION_TIMEOUT_MS", "4000");
    }

    private static String voters(int nodes) {
        return IntStream.rangeClosed(1, nodes)
                .mapToObj(node -> node + "@" + alias(node) + ":9093")
                .collect(Collectors.joining(","));
    }

    private static String alias(int node) {
        return "kafka-" + node;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port for a broker", e);
        }
    }
}
