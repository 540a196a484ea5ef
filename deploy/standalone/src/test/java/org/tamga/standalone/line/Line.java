package org.tamga.standalone.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A TCP proxy on the loopback address, between a post and its centre. Each piece that is read from either side is one call
 * over the network; what becomes of it the {@link Conduct} says.
 */
final class Line implements AutoCloseable {
    private static final int PIECE = 16 << 10;

    private final InetSocketAddress centre;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong up = new AtomicLong();
    private final AtomicLong down = new AtomicLong();
    private volatile Conduct conduct = (connection, piece) -> Fault.NONE;
    private volatile Duration delay = Duration.ZERO;
    private volatile long bitsPerSecond = Long.MAX_VALUE;

    /** What becomes of a piece; both are counted from 0, the piece among those of its connection in both directions. */
    interface Conduct {
        Fault of(int connection, int piece);
    }

    /** @param port of this side */
    Line(int port, InetSocketAddress centre) throws IOException {
        this.centre = centre;
        this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        start("line-door", this::admit);
    }

    void behaves(Conduct how) {
        conduct = how;
    }

    /** Each piece arrives so much later. */
    void delays(Duration each) {
        delay = each;
    }

    /** So thin is it, in each direction. */
    void carries(long bits) {
        bitsPerSecond = bits;
    }

    /** Cuts what is open; the next connections are let through again. */
    void cut() {
        open.forEach(Line::reset);
    }

    /** How many connections there have been. */
    int connections() {
        return connections.get();
    }

    /** Bytes towards the centre. */
    long up() {
        return up.get();
    }

    /** Bytes from the centre. */
    long down() {
        return down.get();
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                Socket post = door.accept();
                int number = connections.getAndIncrement();
                Socket beyond = new Socket();
                open.add(post);
                open.add(beyond);
                beyond.connect(centre);
                AtomicInteger pieces = new AtomicInteger();
                start("line-up-" + number, () -> carry(post, beyond, number, pieces, up));
                start("line-down-" + number, () -> carry(beyond, post, number, pieces, down));
            } catch (IOException closed) {
                // the door, or the centre is gone
            }
        }
    }

    private void carry(Socket from, Socket to, int connection, AtomicInteger pieces, AtomicLong count) {
        byte[] buffer = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                switch (conduct.of(connection, pieces.getAndIncrement())) {
                    case NONE -> {
                        count.addAndGet(read);
                        LockSupport.parkNanos(nanos(read));
                        out.write(buffer, 0, read);
                    }
                    case DROP -> {
                        close(from);
                        close(to);
                    }
                    case HALVE -> {
                        out.write(buffer, 0, read / 2);
                        reset(from);
                        reset(to);
                    }
                    case RESET -> {
                        reset(from);
                        reset(to);
                    }
                    case STALL -> {
                        while (in.read(buffer) >= 0) {
                            // and says nothing
                        }
                    }
                }
            }
            close(to);
        } catch (IOException broken) {
            reset(from);
            reset(to);
        } finally {
            open.remove(from);
        }
    }

    private long nanos(int bytes) {
        return delay.toNanos() + (bitsPerSecond == Long.MAX_VALUE ? 0 : bytes * 8_000_000_000L / bitsPerSecond);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException closed) {
            // it is
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // it is
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
