package org.tamga.producers.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.tamga.producers.source.Format;

class MetricsEndpointTest {
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void prometheusReadsTheCountersUnderTheirNames() throws Exception {
        ProducerMeter.RECEIVED.counter(meters, Format.IDS).increment(3);
        ProducerMeter.ACCEPTED.counter(meters, Format.IDS).increment(2);
        ProducerMeter.rejected(meters, Format.IDS, "bad-date").increment();
        try (MetricsEndpoint endpoint = MetricsEndpoint.start(0, meters)) {
            assertThat(get("http://127.0.0.1:" + endpoint.port() + "/metrics"))
                    .contains(
                            "tamga_producer_records_received_total{format=\"ids\"} 3.0",
                            "tamga_producer_records_accepted_total{format=\"ids\"} 2.0",
                            "tamga_producer_records_rejected_total{format=\"ids\",reason=\"bad-date\"} 1.0");
        }
    }

    @Test
    void aPortInUseIsNamedWithWhatToDo() throws IOException {
        try (MetricsEndpoint first = MetricsEndpoint.start(0, meters)) {
            assertThatThrownBy(() -> MetricsEndpoint.start(first.port(), meters))
                    .isInstanceOf(IOException.class)
                    .hasMessageContainingAll("" + first.port(), "--metrics-port");
        }
    }

    private static String get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
