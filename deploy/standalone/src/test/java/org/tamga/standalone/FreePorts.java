package org.tamga.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.tamga.standalone.up.BoxPorts;

/** Ports that are free at the time of asking. */
public final class FreePorts {
    private FreePorts() {}

    public static int one() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    public static BoxPorts forBox() throws IOException {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        // all open at once, so that they are five different ones
        try (ServerSocket console = new ServerSocket(0, 1, loopback);
                ServerSocket registry = new ServerSocket(0, 1, loopback);
                ServerSocket kafka = new ServerSocket(0, 1, loopback);
                ServerSocket controller = new ServerSocket(0, 1, loopback);
                ServerSocket receiver = new ServerSocket(0, 1, loopback)) {
            return new BoxPorts(
                    console.getLocalPort(),
                    registry.getLocalPort(),
                    kafka.getLocalPort(),
                    controller.getLocalPort(),
                    receiver.getLocalPort());
        }
    }
}
