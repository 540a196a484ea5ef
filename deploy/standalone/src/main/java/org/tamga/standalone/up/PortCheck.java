package org.tamga.standalone.up;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import org.tamga.standalone.StartRefused;

/** Asks for a port before the part that needs it is started, so that the answer is a sentence and not a stack trace. */
final class PortCheck {
    private PortCheck() {}

    /** @throws StartRefused if {@code host} is not one address of this machine that others can be told */
    static void requireOwnAddress(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) == null) {
                throw new StartRefused("--host is " + host + ": give one address of this machine, by which others reach"
                        + " it, or leave it out for this machine alone");
            }
        } catch (IOException e) {
            throw new StartRefused("--host is " + host + ", which is not known here", e);
        }
    }

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
