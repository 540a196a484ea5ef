package org.tamga.standalone.up;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.tamga.standalone.StartRefused;

/** Asks for a port before the part that needs it is started, so that the answer is a sentence and not a stack trace. */
final class PortCheck {
    private PortCheck() {}

    /** @throws StartRefused if nothing can listen there; names the port, who wants it and the option to change it */
    static void requireFree(String host, int port, String wantedFor, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw new StartRefused(
                    "Port " + port + " on " + host + ", wanted for the " + wantedFor
                            + ", is not free: stop what uses it" + " (another Tamga?), or choose another port with "
                            + option + " PORT",
                    e);
        }
    }
}
