package org.tamga.standalone.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.people.SignInSettings;
import org.tamga.alerting.store.Database;
import org.tamga.detection.history.Horizon;
import org.tamga.standalone.FreePorts;
import org.tamga.standalone.RunningTamga;
import org.tamga.standalone.containers.ContainerCluster;
import org.tamga.standalone.containers.ContainerRing;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.standalone.up.BoxSettings;
import org.tamga.topology.Input;
import org.tamga.vocabulary.CheckpointRegister;

/** The same scenarios at a site's scale: three brokers, a registry and PostgreSQL in containers, one broker lost on the way. */
@ContainerRing
class WholeWayContainersIT extends WholeWayContract {
    private static final int LOST = 2;

    private ContainerCluster cluster;
    private RunningTamga tamga;

    @BeforeAll
    void start() throws Exception {
        cluster = ContainerCluster.start();
        tamga = RunningTamga.with(settings(directory.resolve("first")));
    }

    @AfterAll
    void stop() {
        if (tamga != null) {
            tamga.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Override
    protected RunningTamga tamga() {
        return tamga;
    }

    @Test
    @Order(6)
    void aLostBrokerIsBorne() throws IOException {
        cluster.killBroker(LOST);

        importLines(
                "two-brokers.ndjson",
                List.of(
                        Reports.seizure("lost-1", "KZ-KORDAY", "+77015554433"),
                        Reports.seizure("lost-2", "UZ-YALLAMA", "+77015554433")));

        assertThat(openAlerts()).anyMatch(alert -> alert.contains(Reports.id("lost-1")));
        cluster.restartBroker(LOST);
    }

    private BoxSettings settings(Path data) throws IOException {
        return new BoxSettings(
                new DataDirectory(data),
                "127.0.0.1",
                FreePorts.forBox(),
                Optional.of(cluster.bootstrapServers()),
                Optional.of(cluster.registryUrl()),
                Optional.of(new Database(cluster.jdbcUrl(), cluster.databaseUser(), cluster.databasePassword())),
                Map.of(),
                Input.UNSEALED_TOO,
                Horizon.DEFAULT,
                (short) 3,
                SignInSettings.in(data.resolve("secrets")),
                CheckpointRegister.bundled(),
                false);
    }
}
