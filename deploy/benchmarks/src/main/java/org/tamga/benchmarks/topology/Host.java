package org.tamga.benchmarks.topology;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.tamga.events.Connection;
import org.tamga.events.TopicCreation;
import org.tamga.events.Topics;
import org.tamga.events.serde.Registry;
import org.tamga.standalone.broker.BrokerSettings;
import org.tamga.standalone.broker.EmbeddedBroker;
import org.tamga.standalone.registry.RegistryProcess;
import org.tamga.standalone.registry.RegistrySettings;
import org.tamga.standalone.up.RegisterPublication;
import org.tamga.vocabulary.CheckpointRegister;

/** The broker as {@code tamga up} embeds it and its registry, with topics, schemas and the checkpoint register. */
final class Host implements AutoCloseable {
    /** Where the plain pass writes. */
    static final String COPIES = "benchmark-copies";

    private static final String LOOPBACK = "127.0.0.1";

    private final EmbeddedBroker broker;
    private final RegistryProcess registry;
    private final Connection connection;

    private Host(BrokerSettings kafka, RegistrySettings schemas) {
        this.broker = new EmbeddedBroker(kafka);
        this.registry = new RegistryProcess(schemas);
        this.connection = new Connection(kafka.bootstrapServers(), schemas.url());
    }

    static Host over(Path directory) throws IOException {
        List<Integer> ports = freePorts();
        Path schemas = Files.createDirectories(directory.resolve("registry"));
        return new Host(
                new BrokerSettings(directory.resolve("broker"), LOOPBACK, ports.get(0), ports.get(1)),
                RegistrySettings.over(schemas, directory, LOOPBACK, ports.get(2)));
    }

    Connection start() throws IOException, InterruptedException, ExecutionException {
        broker.start();
        registry.start();
        Registry catalogue = Registry.at(connection);
        try (Admin admin = Admin.create(connection.toProperties())) {
            TopicCreation.ensure(admin, (short) 1);
            admin.createTopics(List.of(new NewTopic(COPIES, Topics.IDENTIFICATIONS.partitions(), (short) 1)))
                    .all()
                    .get();
        }
        catalogue.registerAll();
        new RegisterPublication(connection, catalogue).publish(CheckpointRegister.bundled());
        return connection;
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
    }

    /** All open at once, so that they are three different ones. */
    private static List<Integer> freePorts() throws IOException {
        InetAddress loopback = InetAddress.getByName(LOOPBACK);
        try (ServerSocket one = new ServerSocket(0, 1, loopback);
                ServerSocket two = new ServerSocket(0, 1, loopback);
                ServerSocket three = new ServerSocket(0, 1, loopback)) {
            return List.of(one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
        }
    }
}
