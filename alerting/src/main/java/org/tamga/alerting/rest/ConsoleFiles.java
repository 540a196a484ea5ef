package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.people.Right;

/** The console's page and its browser parts, all from the classpath: the centre's network is closed. */
final class ConsoleFiles {
    private static final Pattern SAFE =
            Pattern.compile("(?:[A-Za-z0-9_@-][A-Za-z0-9._@+-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("map", "application/json"));

    void addTo(RoutesConfig routes) {
        routes.get("/", request -> send(request, "console/", "index.html", "no-cache"), Right.ANYBODY);
        for (String page : List.of("sign-in", "account", "people", "bulletin")) {
            routes.get("/" + page, request -> send(request, "console/", page + ".html", "no-cache"), Right.ANYBODY);
        }
        routes.get("/favicon.ico", request -> send(request, "console/", "favicon.ico", "no-cache"), Right.ANYBODY);
        routes.get(
                "/console/<file>",
                request -> send(request, "console/", request.pathParam("file"), "no-cache"),
                Right.ANYBODY);
        routes.get(
                "/webjars/<file>",
                // the version is part of the path, so what is there never changes
                request -> send(
                        request,
                        "META-INF/resources/webjars/",
                        request.pathParam("file"),
                        "public, max-age=31536000, immutable"),
                Right.ANYBODY);
    }

    private static void send(Context request, String folder, String file, String caching) throws IOException {
        String type = type(file);
        InputStream content = type == null || !SAFE.matcher(file).matches()
                ? null
                : ConsoleFiles.class.getClassLoader().getResourceAsStream(folder + file);
        if (content == null) {
            throw new RefusedRequest(
                    HttpStatus.NOT_FOUND, Complaint.of("There is no such page", "the console is at /"));
        }
        try (content) {
            request.header("Cache-Control", caching).contentType(type).result(content.readAllBytes());
        }
    }

    private static @Nullable String type(String file) {
        return TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    }
}
