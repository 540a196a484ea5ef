package org.tamga.alerting.rest;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.people.Session;

/**
 * The session's token in the browser: no script reads it, no other site makes the browser send it, and it goes with the
 * browser (but for a wall screen's). Over HTTPS it is bound to the host and never sent in clear. Without HTTPS it has the
 * port in its name, since browsers give one host's cookies to all its ports, and two centres on one machine would sign each
 * other out.
 */
final class SessionCookie {
    private static final int UNTIL_CLOSED = -1;

    private final boolean https;

    SessionCookie(boolean https) {
        this.https = https;
    }

    private String name(Context request) {
        return https ? "__Host-tamga" : "tamga-" + request.req().getLocalPort();
    }

    @Nullable
    String read(Context request) {
        return request.cookie(name(request));
    }

    void write(Context request, String token, Session session) {
        boolean stays = session.idle() == null;
        long seconds = Duration.between(session.startedAt(), session.endsAt()).toSeconds();
        put(request, token, stays ? (int) seconds : UNTIL_CLOSED);
    }

    void remove(Context request) {
        put(request, "", 0);
    }

    private void put(Context request, String value, int maxAge) {
        request.cookie(new Cookie(name(request), value, "/", maxAge, https, true, null, SameSite.STRICT));
    }
}
