package org.tamga.standalone.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.seal.SealingKey;
import org.tamga.producers.post.outbox.State;
import org.tamga.standalone.ArrivedReports;
import org.tamga.standalone.FreePorts;
import org.tamga.standalone.RunningTamga;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.standalone.registry.RegistryProcess;
import org.tamga.standalone.registry.RegistrySettings;
import org.tamga.standalone.up.BoxPorts;
import org.tamga.standalone.up.BoxSettings;

/** A centre lost its disk and stands again at the same addresses; nobody touches the posts. */
class AnotherCentreIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path directory;

    @Test
    void aRunningPostGetsThroughThoughTheRegistryHasOtherIds() throws Exception {
        BoxPorts ports = FreePorts.forBox();
        Traffic traffic = new Traffic(20261130L, Instant.now().minus(Duration.ofDays(1)), 100);
        SealingKey key = SealingKey.generate("KZ-KORDAY");
        RunningTamga first = centre("first", ports);
        try (PostOnLine post = new PostOnLine(directory.resolve("post"), key, first.connection())) {
            try (first) {
                admit(key, first);
                post.save(traffic.next());
                await().atMost(PATIENCE).until(post::hasAllReceipts);
            }
            registerSomethingElseFirst(ports);
            try (RunningTamga second = centre("second", ports)) {
                admit(key, second);
                post.save(traffic.next());
                await().atMost(PATIENCE).until(post::hasAllReceipts);

                assertThat(post.counts().get(State.ACCEPTED)).isEqualTo(2);
                assertThat(ArrivedReports.revisions(second).keySet())
                        .contains(post.saved().get(1));
            }
        }
    }

    private RunningTamga centre(String name, BoxPorts ports) throws Exception {
        return RunningTamga.with(BoxSettings.embedded(new DataDirectory(directory.resolve(name)), ports));
    }

    /** All ids that follow are others than those of the first. */
    private void registerSomethingElseFirst(BoxPorts ports) throws Exception {
        DataDirectory data = new DataDirectory(directory.resolve("second"));
        data.prepare();
        RegistrySettings settings = RegistrySettings.over(data.registry(), directory, "127.0.0.1", ports.registry());
        try (RegistryProcess registry = new RegistryProcess(settings)) {
            registry.start();
            HttpRequest another = HttpRequest.newBuilder(URI.create(settings.url() + "/subjects/another/versions"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"schema\":\"\\\"string\\\"\"}"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(another, BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static void admit(SealingKey key, RunningTamga centre) {
        RunningTamga.Output admitted = RunningTamga.run(
                "posts",
                "admit",
                key.post(),
                "--key",
                Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey()),
                "--bootstrap",
                centre.connection().bootstrapServers(),
                "--registry",
                centre.connection().registryUrl());
        assertThat(admitted.status()).as(admitted.err()).isZero();
    }
}
