package org.tamga.standalone.broker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * Where the embedded broker keeps its logs and listens.
 *
 * @param directory its own directory; nobody else writes there
 * @param host the address it binds and tells its clients, a loopback one unless somebody decides otherwise
 * @param port for clients
 * @param controllerPort for the broker's own controller
 */
public record BrokerSettings(Path directory, String host, int port, int controllerPort) {
    private static final int NODE = 1;
    private static final int TEN_YEARS_MINUTES = 10 * 365 * 24 * 60;
    private static final int TEN_MINUTES_MS = 10 * 60_000;
    private static final String SERVICE_TOPIC_PARTITIONS = "4";

    public BrokerSettings {
        requirePort("Kafka port", port);
        requirePort("controller port", controllerPort);
        if (port == controllerPort) {
            throw new IllegalArgumentException(
                    "Kafka port and controller port are both " + port + "; they must be two different ports");
        }
    }

    /** What a client on this box is given as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return host + ":" + port;
    }

    int node() {
        return NODE;
    }

    Properties toProperties() {
        Properties properties = new Properties();
        properties.putAll(quorum());
        properties.putAll(clients());
        properties.putAll(durability());
        properties.putAll(oneNode());
        return properties;
    }

    /** Its controller alone, which does not wait for a broker that does not answer. */
    Properties toControllerProperties() {
        Properties properties = quorum();
        properties.setProperty("process.roles", "controller");
        properties.setProperty("listeners", controllerListener());
        properties.setProperty("broker.heartbeat.interval.ms", "50");
        properties.setProperty("broker.session.timeout.ms", "100");
        return properties;
    }

    private Properties quorum() {
        Properties properties = new Properties();
        properties.setProperty("node.id", Integer.toString(NODE));
        // the static form: the port may differ from start to start, which a recorded quorum would not allow
        properties.setProperty("controller.quorum.voters", NODE + "@" + host + ":" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.setProperty("log.dirs", directory.toString());
        return properties;
    }

    private Properties clients() {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("listeners", "CLIENTS://" + bootstrapServers() + "," + controllerListener());
        properties.setProperty("inter.broker.listener.name", "CLIENTS");
        properties.setProperty("advertised.listeners", "CLIENTS://" + bootstrapServers());
        return properties;
    }

    private String controllerListener() {
        return "CONTROLLER://" + host + ":" + controllerPort;
    }

    /** One disk and no replica: what is acknowledged is on that disk first, offsets and transactions included. */
    private static Properties durability() {
        Properties properties = new Properties();
        properties.setProperty("log.flush.interval.messages", "1");
        properties.setProperty("log.retention.ms", "-1");
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("delete.topic.enable", "true");
        return properties;
    }

    private static Properties oneNode() {
        Properties properties = new Properties();
        properties.setProperty("default.replication.factor", "1");
        properties.setProperty("min.insync.replicas", "1");
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("offsets.topic.num.partitions", SERVICE_TOPIC_PARTITIONS);
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("transaction.state.log.num.partitions", SERVICE_TOPIC_PARTITIONS);
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        // nobody can stand in for the only broker: to take its partitions from it while it stalls would only do harm
        properties.setProperty("broker.session.timeout.ms", Integer.toString(TEN_MINUTES_MS));
        // a box that is off for a season goes on where it was
        properties.setProperty("offsets.retention.minutes", Integer.toString(TEN_YEARS_MINUTES));
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");
        properties.setProperty("num.replica.fetchers", "1");
        properties.setProperty("background.threads", "2");
        properties.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        return properties;
    }

    private static void requirePort(String what, int port) {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(what + " is " + port + "; a port is between 1 and 65535");
        }
    }
}
