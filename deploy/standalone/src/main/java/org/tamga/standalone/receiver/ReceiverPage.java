package org.tamga.standalone.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The receiver's page: what came, the latest first; it looks for more every two seconds. */
final class ReceiverPage {
    static final String STYLE = """
            :root { color-scheme: light dark; }
            body { max-width: 60rem; margin: 2rem auto; padding-inline: 1rem; font: 16px/1.5 system-ui, sans-serif; }
            li { margin-block: 1rem; padding: .8rem 1rem; border: 1px solid #8888; border-radius: 8px; overflow-wrap: anywhere; }
            ol { padding: 0; list-style: none; }
            small { display: block; opacity: .8; }
            b { font-size: 1.1em; }
            """;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private ReceiverPage() {}

    static String write(List<Received> messages, int refused, Path keyFile) {
        String list = messages.stream().map(ReceiverPage::item).collect(Collectors.joining("\n"));
        String empty =
                messages.isEmpty() ? "<p>Nothing has come yet. In the console, open an alert and press S.</p>" : "";
        String bad = refused == 0 ? "" : "<p>Refused, since the signature does not check: " + refused + "</p>";
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta http-equiv="refresh" content="2"><title>Test receiver</title><link rel="stylesheet" href="/style.css"></head>
                <body><h1>Test receiver</h1>
                <p>Stands for the member states in a trial. Each message’s signature was checked by an implementation of
                Standard Webhooks that is not Tamga’s. To check one with a program of your own: the key is in the file
                %s, and “as it came” shows the signed headers and the body, byte for byte.</p>
                %s%s<ol>%s</ol></body></html>
                """.formatted(text(keyFile.toString()), empty, bad, list);
    }

    private static String item(Received message) {
        String what = message.headline().isEmpty() ? message.notice() : message.headline();
        String extent = message.extent().isEmpty()
                ? ""
                : " · " + message.extent().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " · reports: "
                        + message.reports();
        return "<li><small>" + TIME.format(message.at()) + " · to " + text(message.recipient()) + " · "
                + text(message.type()) + text(extent) + "</small><b>" + text(what) + "</b><small>✓ signature checks · "
                + text(message.id()) + (message.times() > 1 ? " · came " + message.times() + " times" : "")
                + " · <a href=\"/messages/" + attribute(message.id()) + "\">as it came</a></small></li>";
    }

    private static String attribute(String given) {
        return URLEncoder.encode(given, UTF_8);
    }

    /** As text and nothing else, with its direction kept to itself. */
    private static String text(String given) {
        String safe = given.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return "<bdi>" + safe + "</bdi>";
    }
}
