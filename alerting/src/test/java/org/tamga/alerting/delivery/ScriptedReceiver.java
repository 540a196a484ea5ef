package org.tamga.alerting.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A receiver on this machine that answers what a test wrote down, byte for byte, and keeps what came. */
public final class ScriptedReceiver implements AutoCloseable {
    /** The connection stays open, and nothing is answered. */
    public static final String SILENCE = "silence";

    public static final String OK = answer("200 OK");

    private final ServerSocket listening;
    private final String scheme;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();

    /** What came, header names in lower case. */
    public record Request(String path, Map<String, String> headers, String body) {
        public Map<String, List<String>> multiHeaders() {
            Map<String, List<String>> all = new TreeMap<>();
            headers.forEach((name, value) -> all.put(name, List.of(value)));
            return all;
        }
    }

    public ScriptedReceiver(String... answers) throws IOException {
        this(null, answers);
    }

    /** @param tls null for plain HTTP */
    public ScriptedReceiver(@Nullable SSLContext tls, String... answers) throws IOException {
        InetAddress here = InetAddress.getByName("127.0.0.1");
        this.listening = tls == null
                ? new ServerSocket(0, 50, here)
                : tls.getServerSocketFactory().createServerSocket(0, 50, here);
        this.scheme = tls == null ? "http" : "https";
        this.answers.addAll(List.of(answers));
        Thread thread = new Thread(this::listen, "scripted-receiver");
        thread.setDaemon(true);
        thread.start();
    }

    public static String answer(String status, String... headers) {
        return "HTTP/1.1 " + status + "\r\n"
                + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList())
                + "Content-Length: 0\r\n\r\n";
    }

    public int port() {
        return listening.getLocalPort();
    }

    public URI url() {
        return URI.create(scheme + "://127.0.0.1:" + port() + "/inbox");
    }

    /** What comes after the answers given at the beginning; the last one is given for ever. */
    public void then(String... more) {
        synchronized (answers) {
            answers.clear();
            answers.addAll(List.of(more));
        }
    }

    public List<Request> requests() {
        return requests;
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                Thread thread = new Thread(() -> serve(socket), "scripted-receiver");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try {
            requests.add(read(socket.getInputStream()));
            String answer = next();
            if (!answer.equals(SILENCE)) {
                socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
                socket.getOutputStream().flush();
                socket.close();
            }
        } catch (IOException gone) {
            // the other side gave up, which is its right
        }
    }

    private String next() {
        synchronized (answers) {
            return answers.size() > 1 ? answers.removeFirst() : answers.isEmpty() ? OK : answers.getFirst();
        }
    }

    private static Request read(InputStream in) throws IOException {
        String[] head = head(in).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < head.length; i++) {
            String[] parts = head[i].split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Request(head[0].split(" ")[1], headers, new String(body, UTF_8));
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("gone");
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
