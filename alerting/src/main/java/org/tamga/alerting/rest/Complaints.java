package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.people.RefusedException;
import org.tamga.alerting.people.UnfitException;
import org.tamga.alerting.people.UnfitPasswordException;

/** How each failure is answered: what is wrong, where, and what would be right. */
final class Complaints {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    private final Clock clock;

    Complaints(Clock clock) {
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        routes.exception(RefusedException.class, (refused, request) -> Denial.answer(refused, request, clock));
        routes.exception(UnfitPasswordException.class, Denial::answer);
        routes.exception(UnfitException.class, Denial::answer);
        routes.exception(
                RefusedRequest.class,
                (refused, request) -> request.status(refused.status()).json(refused.complaint()));
        routes.exception(
                HttpResponseException.class,
                (failure, request) -> request.status(failure.getStatus())
                        .json(Complaint.of(
                                String.valueOf(failure.getMessage()),
                                "alerting/README.md, with Tamga, names every request that is answered")));
        routes.exception(Exception.class, Complaints::failed);
        routes.after(Complaints::endWithUnreadBody);
    }

    private static void failed(Exception failure, Context request) {
        // without path and body: they name what an officer works on
        LOG.atError()
                .setCause(failure)
                .addKeyValue("method", request.method().name())
                .log("A request failed");
        request.status(HttpStatus.INTERNAL_SERVER_ERROR)
                .json(Complaint.of("The centre could not answer", "try again; the centre's log says what failed"));
    }

    /**
     * Whoever is refused before the body has been read hears that the connection ends with the answer: Jetty closes it
     * without a word, and a client would send the next request into nothing.
     */
    private static void endWithUnreadBody(Context request) throws IOException {
        boolean hasBody = request.contentLength() > 0 || request.header("Transfer-Encoding") != null;
        if (hasBody && !request.req().getInputStream().isFinished()) {
            request.header("Connection", "close");
        }
    }
}
