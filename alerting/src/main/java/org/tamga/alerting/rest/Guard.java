package org.tamga.alerting.rest;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.delivery.cap.CapForm;

/**
 * Keeps other web sites out. A page elsewhere may resolve its own name to this machine (DNS rebinding) or post a form at
 * it; neither reaches the alerts.
 */
final class Guard {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Two years, as browsers want it. */
    private static final String ONLY_HTTPS = "max-age=63072000";

    private final boolean loopbackOnly;
    private final Optional<String> publicHost;

    /** @param publicHost under which browsers reach it over HTTPS; empty if they reach it directly */
    Guard(String boundTo, Optional<String> publicHost) {
        this.loopbackOnly = isLoopback(boundTo);
        this.publicHost = publicHost;
    }

    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host) || host.equals("::1");
    }

    void headers(Context request) {
        request.header(
                        "Content-Security-Policy",
                        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                                + " object-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
        if (publicHost.isPresent()) {
            request.header("Strict-Transport-Security", ONLY_HTTPS);
        }
        if (request.path().startsWith("/api")
                || request.path().equals("/metrics")
                || request.path().startsWith(RecipientRoutes.PATH)) {
            request.header("Cache-Control", "no-store");
        }
    }

    void check(Context request) {
        String host = request.host();
        if (loopbackOnly && !isKnown(host)) {
            throw new RefusedRequest(
                    HttpStatus.FORBIDDEN,
                    new Complaint(
                            "The centre is not known by this name",
                            "Host",
                            host,
                            "use http://127.0.0.1 or http://localhost with the centre's port"));
        }
        if (isWrite(request)) {
            checkSite(request);
            checkOrigin(request, host);
            checkContentType(request);
        }
    }

    private boolean isKnown(@Nullable String host) {
        return host != null && (LOOPBACK.contains(withoutPort(host)) || isPublic(host));
    }

    private boolean isPublic(String host) {
        return publicHost
                .filter(known -> known.equals(host.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static boolean isWrite(Context request) {
        return !Set.of("GET", "HEAD", "OPTIONS").contains(request.req().getMethod());
    }

    /** Browsers say from which site a request comes; programs do not, and are no browser's. */
    private static void checkSite(Context request) {
        String site = request.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            throw new RefusedRequest(
                    HttpStatus.FORBIDDEN,
                    new Complaint(
                            "Another site may not act here", "Sec-Fetch-Site", site, "act from the centre's own page"));
        }
    }

    private void checkOrigin(Context request, @Nullable String host) {
        String origin = request.header("Origin");
        if (origin != null && !authority(origin).equalsIgnoreCase(host) && !isPublic(authority(origin))) {
            throw new RefusedRequest(
                    HttpStatus.FORBIDDEN,
                    new Complaint(
                            "Another site may not act on alerts", "Origin", origin, "act from the centre's own page"));
        }
    }

    /** A form of another site cannot send JSON without being asked for permission first. */
    private static void checkContentType(Context request) {
        String type = request.contentType();
        boolean isCap = request.path().startsWith(RecipientRoutes.PATH)
                && String.valueOf(type).toLowerCase(Locale.ROOT).startsWith(CapForm.CONTENT_TYPE);
        if (!isCap && (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json"))) {
            throw new RefusedRequest(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    new Complaint("The body is not JSON", "Content-Type", type, "send application/json"));
        }
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException notAnOrigin) {
            return "";
        }
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }
}
