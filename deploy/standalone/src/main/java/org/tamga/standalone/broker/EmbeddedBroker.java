package org.tamga.standalone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.EligibleLeaderReplicasVersion;
import org.jspecify.annotations.Nullable;

/**
 * A KRaft broker and its controller in this JVM, over one directory. The first start formats the directory, every later
 * one finds its topics again, after a kill as after an orderly stop.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Duration MADE_KNOWN = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(20);

    private final BrokerSettings settings;
    private @Nullable Server server;

    public EmbeddedBroker(BrokerSettings settings) {
        this.settings = settings;
    }

    /** Returns when clients can connect. */
    public synchronized void start() throws IOException {
        Files.createDirectories(settings.directory());
        if (!Files.exists(settings.directory().resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            format();
        } else {
            endFormerSession();
        }
        Server starting = new KafkaRaftServer(new KafkaConfig(settings.toProperties(), false), Time.SYSTEM);
        server = starting;
        starting.startup();
    }

    /** Stops it in order; its logs are then complete and the next start needs no recovery. */
    @Override
    public synchronized void close() {
        Server running = server;
        if (running != null) {
            server = null;
            running.shutdown();
            running.awaitShutdown();
        }
    }

    /**
     * Lets the controller, alone, find that the broker of the last run is gone. Else, after a kill, it finds so while the
     * new one waits for the old one's session to end and has begun to end the transactions that the kill interrupted; it
     * then takes the partitions from their only broker, and Kafka 4.3 takes a partition without a leader for a deleted
     * one and drops the markers that end its transactions: whoever reads what is committed waits for ever.
     */
    private void endFormerSession() {
        Server controller = new KafkaRaftServer(new KafkaConfig(settings.toControllerProperties(), false), Time.SYSTEM);
        try {
            controller.startup();
            awaitFenced();
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    /** In vain if the last run did not get as far as making the broker known, which does no harm. */
    private static void awaitFenced() {
        long start = System.nanoTime();
        while (brokers("ActiveBrokerCount") > 0
                || brokers("FencedBrokerCount") == 0 && System.nanoTime() - start < MADE_KNOWN.toNanos()) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** A number that every controller shows. */
    private static int brokers(String gauge) {
        try {
            ObjectName name = new ObjectName("kafka.controller:type=KafkaController,name=" + gauge);
            return (Integer) ManagementFactory.getPlatformMBeanServer().getAttribute(name, "Value");
        } catch (JMException e) {
            throw new IllegalStateException("The controller does not show its " + gauge, e);
        }
    }

    private void format() throws IOException {
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(settings.node())
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                // with it a broker that was killed loses its partitions when the next one starts, as above
                .setFeatureLevel(
                        EligibleLeaderReplicasVersion.FEATURE_NAME, EligibleLeaderReplicasVersion.ELRV_0.featureLevel())
                .setMetadataLogDirectory(settings.directory().toString())
                .setDirectories(List.of(settings.directory().toString()));
        try {
            formatter.run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The broker's directory " + settings.directory() + " cannot be formatted", e);
        }
    }
}
