package org.tamga.benchmarks.post;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.tamga.benchmarks.measure.Quantiles;

/** Feeds sightings to a post's HTTP interface, each with a key of its own, each on the disk when it is answered. */
final class Camera {
    private static final int CREATED = 201;

    private final URI reports;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger next = new AtomicInteger();

    Camera(URI page) {
        this.reports = page.resolve("/api/reports?confirm=true");
    }

    /**
     * What was accepted.
     *
     * @param seconds from the first request to the last answer
     * @param microseconds from a request to its answer
     */
    record Fed(int sightings, double seconds, Quantiles microseconds) {
        double perSecond() {
            return sightings / seconds;
        }
    }

    /** @param atOnce how many requests are under way at a time */
    Fed feed(int sightings, int atOnce) throws InterruptedException, ExecutionException {
        int end = next.get() + sightings;
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            long began = System.nanoTime();
            List<Callable<List<Long>>> senders = new ArrayList<>();
            for (int each = 0; each < atOnce; each++) {
                senders.add(() -> send(end));
            }
            List<Long> taken = new ArrayList<>(sightings);
            for (Future<List<Long>> sent : threads.invokeAll(senders)) {
                taken.addAll(sent.get());
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            next.set(end); // each sender took one more, and left it
            return new Fed(sightings, seconds, Quantiles.of(taken));
        } finally {
            threads.shutdown();
        }
    }

    private List<Long> send(int end) throws IOException, InterruptedException {
        List<Long> taken = new ArrayList<>();
        for (int each = next.getAndIncrement(); each < end; each = next.getAndIncrement()) {
            long began = System.nanoTime();
            send(Sightings.id(each), Sightings.report(each, Instant.now()).toString());
            taken.add((System.nanoTime() - began) / 1_000);
        }
        return taken;
    }

    private void send(String key, String report) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(reports)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(report))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != CREATED) {
            throw new IllegalStateException(
                    "a sighting was answered with " + answer.statusCode() + ": " + answer.body());
        }
    }
}
