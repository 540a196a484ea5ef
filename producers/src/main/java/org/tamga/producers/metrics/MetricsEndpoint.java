package org.tamga.producers.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import java.io.IOException;
import java.net.InetAddress;

/** Serves the meters to Prometheus on the loopback address while an import runs. */
public final class MetricsEndpoint implements AutoCloseable {
    private final HTTPServer server;

    private MetricsEndpoint(HTTPServer server) {
        this.server = server;
    }

    /** @throws IOException with a message for the user if the port cannot be had */
    public static MetricsEndpoint start(int port, PrometheusMeterRegistry meters) throws IOException {
        try {
            return new MetricsEndpoint(HTTPServer.builder()
                    .inetAddress(InetAddress.getLoopbackAddress())
                    .port(port)
                    .registry(meters.getPrometheusRegistry())
                    .buildAndStart());
        } catch (IOException taken) {
            throw new IOException(
                    "metrics port " + port + " cannot be used (" + taken.getMessage()
                            + "); give another --metrics-port",
                    taken);
        }
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
