package org.tamga.standalone.line;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tamga.standalone.FreePorts;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * One broker in a container that the centre reaches directly, and posts in three ways: over a {@link Line}, whose address
 * the broker tells them, over TLS with a certificate that holds, and over TLS with one that has expired.
 */
final class LineBroker extends GenericContainer<LineBroker> {
    private static final int CENTRE = 19092;
    private static final int LINE = 19093;
    private static final int VALID = 19094;
    private static final int EXPIRED = 19095;
    private static final String KEYS = "/tmp/";

    private final int centre = FreePorts.one();
    private final int line = FreePorts.one();
    private final int valid = FreePorts.one();
    private final int expired = FreePorts.one();

    /** @param linePort where the line is that leads to {@link #beyondTheLine()} */
    LineBroker(DockerImageName image, int linePort, Certificates certificates) {
        super(image);
        setPortBindings(
                List.of(centre + ":" + CENTRE, line + ":" + LINE, valid + ":" + VALID, expired + ":" + EXPIRED));
        withEnv(listeners(linePort));
        withEnv(tls("VALID"));
        withEnv(tls("EXPIRED"));
        withEnv(oneNode());
        keystore(certificates.valid(), "VALID");
        keystore(certificates.expired(), "EXPIRED");
        waitingFor(Wait.forLogMessage(".*Transitioning from RECOVERY to RUNNING.*", 1)
                .withStartupTimeout(Duration.ofMinutes(3)));
    }

    /** Where the centre reaches it. */
    String forCentre() {
        return "127.0.0.1:" + centre;
    }

    /** Port of the listener behind the line. */
    int beyondTheLine() {
        return line;
    }

    String overTls() {
        return "127.0.0.1:" + valid;
    }

    String overExpiredTls() {
        return "127.0.0.1:" + expired;
    }

    private void keystore(Path file, String listener) {
        withCopyFileToContainer(MountableFile.forHostPath(file, 0644), KEYS + listener + ".p12");
    }

    private Map<String, String> listeners(int linePort) {
        return Map.of(
                "KAFKA_NODE_ID",
                "1",
                "KAFKA_PROCESS_ROLES",
                "broker,controller",
                "KAFKA_LISTENERS",
                "ITSELF://:9092,CONTROLLER://:9093,CENTRE://:%d,LINE://:%d,VALID://:%d,EXPIRED://:%d"
                        .formatted(CENTRE, LINE, VALID, EXPIRED),
                "KAFKA_ADVERTISED_LISTENERS",
                "ITSELF://localhost:9092,CENTRE://%s,LINE://127.0.0.1:%d,VALID://%s,EXPIRED://%s"
                        .formatted(forCentre(), linePort, overTls(), overExpiredTls()),
                "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                "ITSELF:PLAINTEXT,CONTROLLER:PLAINTEXT,CENTRE:PLAINTEXT,LINE:PLAINTEXT,VALID:SSL,EXPIRED:SSL",
                "KAFKA_INTER_BROKER_LISTENER_NAME",
                "ITSELF",
                "KAFKA_CONTROLLER_LISTENER_NAMES",
                "CONTROLLER",
                "KAFKA_CONTROLLER_QUORUM_VOTERS",
                "1@localhost:9093");
    }

    private static Map<String, String> tls(String listener) {
        String prefix = "KAFKA_LISTENER_NAME_" + listener + "_SSL_";
        return Map.of(
                prefix + "KEYSTORE_LOCATION",
                KEYS + listener + ".p12",
                prefix + "KEYSTORE_TYPE",
                "PKCS12",
                prefix + "KEYSTORE_PASSWORD",
                Certificates.PASSWORD,
                prefix + "KEY_PASSWORD",
                Certificates.PASSWORD);
    }

    private static Map<String, String> oneNode() {
        return Map.of(
                "KAFKA_HEAP_OPTS", "-Xms128m -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false",
                "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1",
                "KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "3",
                "KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1",
                "KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1",
                "KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "3",
                "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    }
}
