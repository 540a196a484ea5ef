package org.tamga.benchmarks.post;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A post as the launcher starts it, without a centre. */
final class Launched implements AutoCloseable {
    static final String CHECKPOINT = "KZ-KORDAY";

    private static final String NOBODY = "127.0.0.1:1";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final URI page;
    private final long began;

    private Launched(Process process, URI page, long began) {
        this.process = process;
        this.page = page;
        this.began = began;
    }

    /**
     * How long it took.
     *
     * @param page seconds from the start of the process until the page answered
     * @param reports until it also had told how it stands, and its newest reports
     * @param cpu seconds that the process had worked by then, on all processors
     */
    record Start(double page, double reports, double cpu) {}

    /** @param folder the post's; what it says goes to a file beside it */
    static Launched start(Path launcher, Path folder) throws IOException {
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(List.of(
                        launcher.toString(),
                        "post",
                        "--checkpoint",
                        CHECKPOINT,
                        "--data",
                        folder.toString(),
                        "--port",
                        Integer.toString(port),
                        "--bootstrap",
                        NOBODY,
                        "--registry",
                        "http://" + NOBODY + "/"))
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile());
        command.environment().put("TAMGA_BUILD", "no");
        long began = System.nanoTime();
        return new Launched(command.start(), URI.create("http://127.0.0.1:" + port + "/"), began);
    }

    /** Waits until it answers. */
    Start awaitReports() throws IOException, InterruptedException {
        while (!answers("")) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        double page = seconds();
        if (!answers("api/status") || !answers("api/reports?limit=50")) {
            throw new IllegalStateException("the post shows its page, but not its reports");
        }
        double reports = seconds();
        Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
        return new Start(page, reports, cpu.toMillis() / 1e3);
    }

    URI page() {
        return page;
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private boolean answers(String path) throws InterruptedException {
        if (!process.isAlive() || seconds() > PATIENCE.toSeconds()) {
            throw new IllegalStateException("the post did not start; the file beside its folder says why");
        }
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(page.resolve("/" + path)).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Ends it as a power cut does: in order it would wait for its link, which is trying to find a centre. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it in order. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
