package org.tamga.standalone.registry;

import java.nio.file.Path;

/**
 * Where the registry comes from, keeps its data and listens.
 *
 * @param home the unpacked registry, see {@link RegistryHome}
 * @param directory its own data directory; nobody else writes there
 * @param log the file its words go to
 * @param host the address it binds
 * @param port the port it binds
 */
public record RegistrySettings(Path home, Path directory, Path log, String host, int port) {
    private static final String DATABASE = "schemas";

    public RegistrySettings {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("registry port is " + port + "; a port is between 1 and 65535");
        }
    }

    /** The registry that the build unpacked, over {@code directory}. */
    public static RegistrySettings over(Path directory, Path logs, String host, int port) {
        return new RegistrySettings(RegistryHome.find(), directory, logs.resolve("registry.log"), host, port);
    }

    /** The file of its database (H2). */
    Path database() {
        return directory.resolve(DATABASE + ".mv.db");
    }

    /** The database as its driver is told. */
    String databaseUrl() {
        // no write delay: a schema's id is on its way to the disk before the first record that carries it
        return "jdbc:h2:file:" + directory.resolve(DATABASE) + ";WRITE_DELAY=0";
    }

    /** The address of its Confluent-compatible API, what a client is given as {@code schema.registry.url}. */
    public String url() {
        return "http://" + host + ":" + port + "/apis/ccompat/v7";
    }
}
