package org.tamga.producers.post.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands between the page and its server. Shut, it is to the page as if the server's process had been killed. */
final class Gate implements AutoCloseable {
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private int port;
    private @Nullable ServerSocket listening;

    /** @param behind the server's port */
    Gate(int behind) {
        this.behind = behind;
        open();
    }

    int port() {
        return port;
    }

    /** On the same port as before. */
    void open() {
        try {
            ServerSocket fresh = new ServerSocket();
            fresh.setReuseAddress(true);
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = fresh.getLocalPort();
            listening = fresh;
            thread(() -> accept(fresh));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** Every connection breaks, and no new one is taken. */
    void shut() {
        end(listening);
        open.forEach(Gate::end);
        open.clear();
    }

    private void accept(ServerSocket from) {
        try {
            while (true) {
                Socket page = from.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                open.add(page);
                open.add(server);
                if (from.isClosed()) {
                    shut();
                }
                thread(() -> carry(page, server));
                thread(() -> carry(server, page));
            }
        } catch (IOException shut) {
            end(from);
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] part = new byte[8_192];
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                out.write(part, 0, length);
            }
        } catch (IOException broken) {
            // one side has gone, so the other goes too
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(@Nullable AutoCloseable one) {
        try {
            if (one != null) {
                one.close();
            }
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static void thread(Runnable task) {
        Thread thread = new Thread(task, "gate");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        shut();
    }
}
