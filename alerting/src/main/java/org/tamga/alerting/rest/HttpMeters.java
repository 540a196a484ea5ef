package org.tamga.alerting.rest;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.tamga.alerting.metrics.AlertingMeter;

/** Times requests. Labels are the route as declared, never the path: that could grow without end. */
final class HttpMeters {
    private static final String BEGAN = "tamga.began";

    private final MeterRegistry meters;

    HttpMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void begin(Context request) {
        request.attribute(BEGAN, System.nanoTime());
    }

    void end(Context request) {
        Long began = request.attribute(BEGAN);
        String route = route(request);
        if (began == null || route.equals(Server.STREAM)) {
            return;
        }
        AlertingMeter.HTTP_REQUESTS
                .timer(
                        meters,
                        "route",
                        route,
                        "method",
                        request.method().name(),
                        "status",
                        String.valueOf(request.statusCode()))
                .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }

    private static String route(Context request) {
        var endpoint = request.endpoints().matchedHttpEndpoint();
        return endpoint == null ? "none" : endpoint.path;
    }
}
