package org.tamga.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryProcessIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path data;

    @Test
    void isStartedAgainWhenItDiesAndStoppedWithItsParent() throws Exception {
        RegistrySettings settings = RegistrySettings.over(data.resolve("registry"), data, "127.0.0.1", freePort());
        ProcessHandle second;
        try (RegistryProcess registry = new RegistryProcess(settings)) {
            registry.start();
            ProcessHandle first = ProcessHandle.of(registry.pid()).orElseThrow();
            first.destroyForcibly();
            first.onExit().join();

            await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> status(settings) == 200);

            second = ProcessHandle.of(registry.pid()).orElseThrow();
            assertThat(second.pid()).isNotEqualTo(first.pid());
        }
        assertThat(second.isAlive()).isFalse();
    }

    private int status(RegistrySettings settings) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(settings.url() + "/subjects")).build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
