package org.tamga.standalone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
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

    private void format() throws IOException {
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(settings.node())
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                // with it a broker that was killed comes back with no leader for any partition, and Kafka 4.3 then
                // takes
                // a partition without a leader for a deleted one and drops the markers that end its transactions
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
