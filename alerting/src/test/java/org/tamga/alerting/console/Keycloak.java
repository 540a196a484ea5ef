package org.tamga.alerting.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A real Keycloak: one that runs already with the realm of the tests, if the system property {@code tamga.keycloak.issuer}
 * names it, else one in a process of its own, unpacked in the folder that {@code tamga.keycloak} names.
 */
final class Keycloak implements AutoCloseable {
    private final Optional<Process> process;
    private final URI issuer;

    private Keycloak(Optional<Process> process, URI issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /** Empty if there is none. */
    static Optional<Keycloak> find() throws IOException {
        String running = System.getProperty("tamga.keycloak.issuer");
        if (running != null) {
            return Optional.of(new Keycloak(Optional.empty(), URI.create(running)));
        }
        Optional<Path> unpacked = Optional.ofNullable(System.getProperty("tamga.keycloak"))
                .map(Path::of)
                .filter(folder -> Files.isExecutable(folder.resolve("bin").resolve("kc.sh")));
        return unpacked.isPresent() ? Optional.of(start(unpacked.get())) : Optional.empty();
    }

    /** Starts it with the realm of the tests; returns when it answers. */
    private static Keycloak start(Path folder) throws IOException {
        Path imports = Files.createDirectories(folder.resolve("data").resolve("import"));
        try (var realm = Objects.requireNonNull(Keycloak.class.getResourceAsStream("/keycloak/tamga-realm.json"))) {
            Files.write(imports.resolve("tamga-realm.json"), realm.readAllBytes());
        }
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        folder.resolve("bin").resolve("kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        awaitStarted(process);
        return new Keycloak(Optional.of(process), URI.create("http://127.0.0.1:" + port + "/realms/tamga"));
    }

    private static void awaitStarted(Process process) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.contains("Listening on:")) {
                Thread drain = new Thread(() -> lines.lines().forEach(more -> {}), "keycloak-output");
                drain.setDaemon(true);
                drain.start();
                return;
            }
        }
        throw new IOException("Keycloak did not start:\n" + String.join("\n", said));
    }

    URI issuer() {
        return issuer;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.ifPresent(started -> {
            started.descendants().forEach(ProcessHandle::destroy);
            started.destroy();
        });
    }
}
