package org.tamga.benchmarks.centre;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.tamga.alerting.retention.Kept;
import org.tamga.alerting.store.Database;
import org.tamga.standalone.data.DataDirectory;

/** The whole box as {@code tamga up} starts it, over a store that is there. */
final class LaunchedCentre implements AutoCloseable {
    /** To whom alerts are sent, by a topic of the centre's own. */
    static final String RECIPIENT = "UZ";

    private static final String RECIPIENTS = "{\"recipients\": [{\"country\": \"" + RECIPIENT
            + "\", \"kind\": \"member\", \"language\": \"en\", \"kafka\": true}]}";
    /** So that as many alerts are stored at the end as at the beginning, however old. */
    private static final String KEEP_EVERYTHING =
            Arrays.stream(Kept.values()).map(kept -> kept.code() + "=forever\n").collect(Collectors.joining());

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final URI console;
    private final DataDirectory data;

    private LaunchedCentre(Process process, URI console, DataDirectory data) {
        this.process = process;
        this.console = console;
        this.data = data;
    }

    /** @param database the store's; what the box says goes to a file beside its folder */
    static LaunchedCentre start(Path launcher, DataDirectory data, Database database)
            throws IOException, InterruptedException {
        List<Integer> ports = freePorts();
        Files.createDirectories(data.alerting());
        Files.writeString(data.retention(), KEEP_EVERYTHING);
        Path recipients = Files.writeString(data.root().resolveSibling("recipients.json"), RECIPIENTS);
        List<String> words = new ArrayList<>(
                List.of(launcher.toString(), "up", "--data", data.root().toString()));
        List<String> names = List.of("--console-port", "--registry-port", "--kafka-port", "--controller-port");
        for (int each = 0; each < names.size(); each++) {
            words.addAll(List.of(names.get(each), ports.get(each).toString()));
        }
        words.addAll(List.of("--recipients", recipients.toString()));
        if (!database.onSqlite()) {
            words.addAll(List.of("--database", database.url()));
            if (database.user() != null) {
                words.addAll(List.of("--database-user", database.user()));
            }
        }
        ProcessBuilder command = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(data.root().resolveSibling("centre.log").toFile());
        command.environment().putAll(Map.of("TAMGA_BUILD", "no"));
        LaunchedCentre centre =
                new LaunchedCentre(command.start(), URI.create("http://127.0.0.1:" + ports.get(0) + "/"), data);
        try {
            centre.await();
            return centre;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            centre.close();
            throw failure;
        }
    }

    URI console() {
        return console;
    }

    /** The token of commands on this machine: a supervisor's. */
    String token() throws IOException {
        return Files.readString(data.secrets().resolve("token")).strip();
    }

    /** Until it says that everything that Kafka holds is in the store. */
    private void await() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        long began = System.nanoTime();
        while (!caughtUp(client)) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("the centre did not start; centre.log beside its folder says why");
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private boolean caughtUp(HttpClient client) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(console.resolve("/api/status"))
                    .header("Authorization", "Bearer " + token())
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("\"caughtUp\":true");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** All open at once, so that they are different ones. */
    private static List<Integer> freePorts() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket one = new ServerSocket(0, 1, loopback);
                ServerSocket two = new ServerSocket(0, 1, loopback);
                ServerSocket three = new ServerSocket(0, 1, loopback);
                ServerSocket four = new ServerSocket(0, 1, loopback)) {
            return List.of(one.getLocalPort(), two.getLocalPort(), three.getLocalPort(), four.getLocalPort());
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
