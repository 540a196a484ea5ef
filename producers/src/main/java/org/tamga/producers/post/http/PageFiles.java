package org.tamga.producers.post.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page, all from the classpath: the post may have no network at all. */
final class PageFiles {
    private static final Pattern SAFE = Pattern.compile("(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    private PageFiles() {}

    static void addTo(RoutesConfig routes) {
        routes.get("/", request -> send(request, "post/", "index.html"));
        routes.get("/favicon.ico", request -> send(request, "post/", "icon.svg"));
        routes.get("/openapi.json", request -> send(request, "post/", "openapi.json"));
        routes.get("/post/<file>", request -> send(request, "post/", request.pathParam("file")));
    }

    private static void send(Context request, String folder, String file) throws IOException {
        String type = type(file);
        InputStream content = type == null || !SAFE.matcher(file).matches()
                ? null
                : PageFiles.class.getClassLoader().getResourceAsStream(folder + file);
        if (content == null) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found", file);
        }
        try (content) {
            request.header("Cache-Control", "no-cache").contentType(type).result(content.readAllBytes());
        }
    }

    private static @Nullable String type(String file) {
        return TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    }
}
