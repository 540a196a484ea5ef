package org.tamga.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReachabilityTest {
    private static final Duration SHORT = Duration.ofMillis(500);

    @Test
    void aBrokerThatIsNotThereIsNamedWithWhatToDo() throws IOException {
        String nobody = nobody();
        assertThatThrownBy(() -> Reachability.check(new Connection(nobody, "http://" + nobody), SHORT, Topics.RULES))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContainingAll("no Kafka broker answers at " + nobody, "tamga up", "--bootstrap");
    }

    @Test
    void aHostThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> Reachability.check(
                        new Connection("nowhere.invalid:9092", "http://localhost"), SHORT, Topics.RULES))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContainingAll("nowhere.invalid:9092", "--bootstrap");
    }

    @Test
    void aRegistryThatIsNotThereIsNamedWithWhatToDo() throws IOException {
        String address = "http://" + nobody();
        assertThatThrownBy(() -> Reachability.checkRegistry(address, SHORT))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContainingAll(address, "tamga up", "--registry");
    }

    /** An address at which nobody listens: a port that was free a moment ago. */
    private static String nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.getLocalPort()).isPositive();
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }
}
