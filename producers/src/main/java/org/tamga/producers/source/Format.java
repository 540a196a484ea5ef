package org.tamga.producers.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file of reports can be. */
public enum Format {
    /** One JSON object a line. */
    NDJSON("NDJSON"),
    /** UNODC's Individual Drug Seizures, semicolon separated. */
    IDS("UNODC IDS CSV");

    private final String title;

    Format(String title) {
        this.title = title;
    }

    /** The name on the command line and in metrics, for example {@code "ids"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name on the screen. */
    public String title() {
        return title;
    }

    public static Optional<Format> ofId(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equalsIgnoreCase(id))
                .findFirst();
    }
}
