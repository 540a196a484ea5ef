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
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.signing.SigningKey;
import org.tamga.alerting.people.OwnerOnly;
import org.tamga.alerting.release.Recipient;

/** A receiver on this machine that stands for the member states in a trial. What came is kept in memory, the last 200. */
public final class Receiver implements AutoCloseable {
    private static final int SECRET_BYTES = 32;
    private static final int MOST = 200;
    private static final int LARGEST = 4_000_000;
    private static final int FOUND = 200;
    private static final int OK = 204;
    private static final int UNSIGNED = 401;
    private static final int MISSING = 404;
    private static final String AS_IT_CAME = "/messages/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final Path keyFile;
    private final String key;
    private final SignatureCheck check;
    private final Consumer<String> out;
    private final Map<String, Received> messages = new LinkedHashMap<>();
    private int refused;
    private @Nullable HttpServer http;
    private @Nullable ExecutorService threads;

    /**
     * @param port 0 for any free one
     * @param keyFile holds {@code whsec_…}, or {@code whpk_…} to check Ed25519; a new secret is written where there is no
     *     such file. Throws IllegalArgumentException if it holds neither, IOException if it cannot be read or written
     * @param out told a line for every message
     */
    public Receiver(int port, Path keyFile, Consumer<String> out) throws IOException {
        this.port = port;
        this.keyFile = keyFile;
        if (!Files.exists(keyFile)) {
            OwnerOnly.write(keyFile, newSecret() + "\n");
        }
        this.key = Files.readString(keyFile).strip();
        this.check = new SignatureCheck(key);
        this.out = out;
    }

    private static String newSecret() {
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
        server.createContext(AS_IT_CAME, this::asItCame);
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

    /** The same recipients, but that those whom nothing reaches are reached here; for a {@code whsec_} key. */
    public Directory reaching(Directory directory) {
        Directory reached = directory;
        for (Recipient recipient : directory.recipients().all()) {
            if (!directory.channels(recipient.country()).isEmpty()) {
                continue;
            }
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
            out.accept(keep(headers, body).line());
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

    private synchronized Received keep(Map<String, List<String>> headers, String body) throws JsonProcessingException {
        String id = headers.getOrDefault("webhook-id", List.of("")).get(0);
        Received before = messages.remove(id);
        Received now = read(id, signed(headers), body, before == null ? 1 : before.times() + 1);
        messages.put(id, now);
        if (messages.size() > MOST) {
            messages.remove(messages.keySet().iterator().next());
        }
        return now;
    }

    /** The headers that the signature is made of. */
    private static String signed(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().startsWith("webhook-"))
                .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static Received read(String id, String headers, String body, int times) throws JsonProcessingException {
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
                times,
                headers + "\n" + body);
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

    /** One message exactly as it came, for whoever checks it with a program of his own. */
    private void asItCame(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring(AS_IT_CAME.length());
        byte[] message = latest().stream()
                .filter(received -> received.id().equals(id))
                .findFirst()
                .map(received -> received.asItCame().getBytes(UTF_8))
                .orElse(new byte[0]);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(message.length == 0 ? MISSING : FOUND, message.length == 0 ? -1 : message.length);
        exchange.getResponseBody().write(message);
        exchange.close();
    }

    private void show(HttpExchange exchange) throws IOException {
        byte[] page = ReceiverPage.write(latest(), refused(), keyFile).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean isStyle = exchange.getRequestURI().getPath().equals("/style.css");
        if (isStyle) {
            exchange.getResponseHeaders().set("Content-Type", "text/css; charset=utf-8");
            page = ReceiverPage.STYLE.getBytes(UTF_8);
        }
        exchange.sendResponseHeaders(FOUND, page.length);
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
