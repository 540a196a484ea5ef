package org.tamga.events.serde;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tamga.events.Connection;

/** A real HTTP server that answers as told, the last answer again and again, and remembers what it was asked. */
final class RegistryServer implements AutoCloseable {
    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> credentials = new CopyOnWriteArrayList<>();

    private RegistryServer(int port, Answer... answers) {
        this.answers.addAll(List.of(answers));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    static RegistryServer answering(Answer... answers) {
        return new RegistryServer(0, answers);
    }

    static RegistryServer at(int port, Answer... answers) {
        return new RegistryServer(port, answers);
    }

    Connection connection(Map<String, String> properties) {
        int port = server.getAddress().getPort();
        return new Connection("127.0.0.1:9", "http://127.0.0.1:" + port + "/apis/ccompat/v7", properties);
    }

    Connection connection() {
        return connection(Map.of());
    }

    List<String> requests() {
        return requests;
    }

    List<String> credentials() {
        return credentials;
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        requests.add(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        credentials.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        exchange.getRequestBody().readAllBytes();
        Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    record Answer(int status, String body) {}
}
