package org.tamga.standalone.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.signing.SigningKey;
import org.tamga.alerting.release.Recipient;

/** A receiver on this machine that stands for the member states in a trial. What came is kept in memory, the last 200. */
public final class Receiver implements AutoCloseable {
    private static final int SECRET_BYTES = 32;
    private static final int MOST = 200;
    private static final int LARGEST = 4_000_000;
    private static final int OK = 204;
    private static final int UNSIGNED = 401;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final String key;
    private final SignatureCheck check;
    private final Consumer<String> out;
    private final Map<String, Received> messages = new LinkedHashMap<>();
    private int refused;
    private @Nullable HttpServer http;
    private @Nullable ExecutorService threads;

    /**
     * @param port 0 for any free one
     * @param key {@code whsec_…}, or {@code whpk_…} to check Ed25519; throws IllegalArgumentException if it is neither
     * @param out told a line for every message
     */
    public Receiver(int port, String key, Consumer<String> out) {
        this.port = port;
        this.key = key;
        this.check = new SignatureCheck(key);
        this.out = out;
    }

    /** A new secret for {@code whsec_} signatures. */
    public static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    /** Throws IOException if the port cannot be had. */
    public void start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        ExecutorService serving = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "tamga-receiver");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(serving);
        server.createContext("/inbox", this::take);
        server.createContext("/", this::show);
        server.start();
        threads = serving;
        http = server;
    }

    /** Its page. */
    public URI page() {
        if (http == null) {
            throw new IllegalStateException("The receiver has not been started");
        }
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    /** Where a country's messages go. */
    public URI inbox(String country) {
        return page().resolve("/inbox/" + country.toLowerCase(Locale.ROOT));
    }

    /** The same recipients, but that every one of them is reached here; for a {@code whsec_} key. */
    public Directory reaching(Directory directory) {
        Directory reached = directory;
        for (Recipient recipient : directory.recipients().all()) {
            reached = reached.withLocalWebhook(recipient.country(), inbox(recipient.country()), SigningKey.of(key));
        }
        return reached;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readNBytes(LARGEST), UTF_8);
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        boolean holds = check.holds(body, headers);
        if (holds) {
            out.accept(keep(headers.getOrDefault("webhook-id", List.of("")).get(0), body)
                    .line());
        } else {
            refuse();
        }
        exchange.sendResponseHeaders(holds ? OK : UNSIGNED, -1);
        exchange.close();
    }

    private synchronized void refuse() {
        refused++;
        out.accept("refused: the signature does not check");
    }

    private synchronized Received keep(String id, String body) throws JsonProcessingException {
        Received before = messages.remove(id);
        Received now = before == null ? read(id, body) : before.again(Instant.now());
        messages.put(id, now);
        if (messages.size() > MOST) {
            messages.remove(messages.keySet().iterator().next());
        }
        return now;
    }

    private static Received read(String id, String body) throws JsonProcessingException {
        JsonNode message = JSON.readTree(body);
        JsonNode data = message.path("data");
        JsonNode alert = data.path("alert");
        return new Received(
                id,
                Instant.now(),
                data.path("recipient").asText(),
                message.path("type").asText(),
                alert.path("headline").asText(""),
                data.path("notice").asText(),
                alert.path("extent").asText(""),
                alert.path("evidence").size(),
                1);
    }

    /** What came, the latest first. */
    private synchronized List<Received> latest() {
        List<Received> latest = new ArrayList<>(messages.values());
        java.util.Collections.reverse(latest);
        return latest;
    }

    /** How many messages came whose signature checks, each id once. */
    public synchronized int count() {
        return messages.size();
    }

    private synchronized int refused() {
        return refused;
    }

    private void show(HttpExchange exchange) throws IOException {
        byte[] page = ReceiverPage.write(latest(), refused()).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean isStyle = exchange.getRequestURI().getPath().equals("/style.css");
        if (isStyle) {
            exchange.getResponseHeaders().set("Content-Type", "text/css; charset=utf-8");
            page = ReceiverPage.STYLE.getBytes(UTF_8);
        }
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    @Override
    public void close() {
        if (http != null) {
            http.stop(0);
        }
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
