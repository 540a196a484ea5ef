package org.tamga.alerting.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The cable between a screen and the centre: it can be cut, and it can be pulled without either end being told. */
final class Cable implements AutoCloseable {
    private final URI centre;
    private final ServerSocket end;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean pulled;

    Cable(URI centre) {
        this.centre = centre;
        try {
            this.end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        daemon(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + end.getLocalPort());
    }

    /** Ends every connection; new ones can be made. */
    void cut() {
        open.forEach(Cable::close);
        open.clear();
    }

    /** From now on nothing gets through, and nobody is told. */
    void pull() {
        pulled = true;
    }

    void plugIn() {
        pulled = false;
        cut();
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                Socket screen = end.accept();
                Socket server = new Socket(centre.getHost(), centre.getPort());
                open.add(screen);
                open.add(server);
                daemon(() -> carry(screen, server));
                daemon(() -> carry(server, screen));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                if (!pulled) {
                    out.write(bytes, 0, count);
                }
            }
        } catch (IOException cut) {
            // an end that has gone is what this is for
        }
        close(from);
        close(to);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // as wanted
        }
    }

    @Override
    public void close() {
        try {
            end.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        cut();
    }
}
