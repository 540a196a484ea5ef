package org.tamga.standalone.up;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.people.SignInSettings;
import org.tamga.detection.history.Horizon;
import org.tamga.standalone.StartRefused;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.topology.Input;
import org.tamga.vocabulary.CheckpointRegister;

class BoxSettingsTest {
    @Test
    void oneBrokerCannotHoldThreeCopies() {
        assertThatThrownBy(() -> new BoxSettings(
                        new DataDirectory(Path.of("/data")),
                        "127.0.0.1",
                        BoxPorts.DEFAULT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Input.SEALED,
                        Horizon.DEFAULT,
                        (short) 3,
                        SignInSettings.in(Path.of("secrets")),
                        CheckpointRegister.bundled(),
                        false))
                .hasMessageContaining("replication factor is 3")
                .hasMessageContaining("--bootstrap");
    }

    @Test
    void anAddressOfNobodyOrOfEverybodyIsRefused() {
        for (String host : List.of("0.0.0.0", "192.0.2.1")) {
            assertThatThrownBy(() -> PortCheck.requireOwnAddress(host))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("--host is " + host);
        }
        assertThatCode(() -> PortCheck.requireOwnAddress("127.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void aPortThatCannotBeIsNamedWithItsOption() {
        assertThatThrownBy(() -> new BoxPorts(99_999, 1, 2, 3, 4))
                .hasMessageContaining("--console-port: 99999")
                .hasMessageContaining("65535");
    }

    @Test
    void anAddressThatIsNoneIsRefusedBeforeAnythingStarts() {
        assertThatThrownBy(() -> new BoxSettings(
                        new DataDirectory(Path.of("/data")),
                        "127.0.0.1",
                        BoxPorts.DEFAULT,
                        Optional.of("nohost"),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Input.SEALED,
                        Horizon.DEFAULT,
                        (short) 0,
                        SignInSettings.in(Path.of("secrets")),
                        CheckpointRegister.bundled(),
                        false))
                .hasMessageContaining("nohost")
                .hasMessageContaining("host:port");
    }

    @Test
    void aTakenPortIsNamedWithItsOption() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() ->
                            PortCheck.requireFree("127.0.0.1", taken.getLocalPort(), "Kafka broker", "--kafka-port"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " on 127.0.0.1, wanted for the Kafka broker")
                    .hasMessageContaining("--kafka-port PORT");
        }
    }
}
