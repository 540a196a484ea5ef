package org.tamga.producers.post.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps other web sites out: one may resolve its own name to this computer (DNS rebinding) or post a form at it. */
final class Guard {
    /** Of every answer. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Guard() {}

    static void headers(Context request) {
        HEADERS.forEach(request::header);
        if (request.path().startsWith("/api")) {
            request.header("Cache-Control", "no-store");
        }
    }

    static void check(Context request) {
        String host = request.host();
        if (host == null || !LOOPBACK.contains(host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT))) {
            throw new Refused(HttpStatus.FORBIDDEN, "forbidden", "Host " + host);
        }
        if (Set.of("GET", "HEAD", "OPTIONS").contains(request.req().getMethod())) {
            return;
        }
        String origin = request.header("Origin");
        if (origin != null && !authority(origin).equalsIgnoreCase(host)) {
            throw new Refused(HttpStatus.FORBIDDEN, "forbidden", "Origin " + origin);
        }
        if (!request.req().getMethod().equals("DELETE") && !isJson(request.contentType())) {
            throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "bad-request", "Content-Type is not application/json");
        }
    }

    /** A form of another site cannot send JSON without being asked for permission first. */
    private static boolean isJson(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException notAnOrigin) {
            return "";
        }
    }
}
