package org.tamga.alerting.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of Debian's package, started in a folder of its own for as long as a test class runs. */
final class LocalPostgres implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path bin;
    private final Path folder;
    private final int port;
    private final boolean asRoot;

    private LocalPostgres(Path bin, Path folder, int port, boolean asRoot) {
        this.bin = bin;
        this.folder = folder;
        this.port = port;
        this.asRoot = asRoot;
    }

    /** The newest installed one; empty if there is none. */
    static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        }
    }

    static LocalPostgres start(Path bin) throws IOException, InterruptedException {
        boolean asRoot = "root".equals(System.getProperty("user.name"));
        Path folder = Files.createTempDirectory(
                "tamga-postgres", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        LocalPostgres postgres = new LocalPostgres(bin, folder, freePort(), asRoot);
        if (asRoot) {
            // the server refuses to run as root
            run(List.of("chown", "postgres", folder.toString()));
        }
        Path data = folder.resolve("data");
        postgres.asServer("initdb", "-D", data.toString(), "-U", "tamga", "-A", "trust", "-E", "UTF8", "-N");
        postgres.asServer(
                "pg_ctl",
                "-w",
                "-D",
                data.toString(),
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + postgres.port + " -h 127.0.0.1 -k " + folder,
                "start");
        return postgres;
    }

    Database emptyDatabase(String name) throws IOException, InterruptedException {
        asServer("createdb", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", "tamga", name);
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + name, "tamga", null);
    }

    private void asServer(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (asRoot) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("tamga-postgres", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command + " failed: " + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        asServer("pg_ctl", "-w", "-m", "immediate", "-D", folder.resolve("data").toString(), "stop");
        run(List.of("rm", "-r", folder.toString()));
    }
}
