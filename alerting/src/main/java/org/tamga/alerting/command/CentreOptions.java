package org.tamga.alerting.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.people.KnownCentres;
import picocli.CommandLine.Option;

/** Which running centre a command asks, and with which token. */
public final class CentreOptions {
    static final String DEFAULT_URL = "http://127.0.0.1:8470";
    static final String TOKEN = "TAMGA_TOKEN";

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = DEFAULT_URL,
            description = "The centre's address (default: ${DEFAULT-VALUE}).")
    private @Nullable URI url;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "The file that holds the access token, as tamga token makes it. Default: the variable" + " "
                    + TOKEN + ", else the token of the centre that the same user runs on this machine.")
    private @Nullable Path tokenFile;

    /** Throws CentreException. */
    Centre centre() {
        URI address = url == null ? URI.create(DEFAULT_URL) : url;
        return new Centre(address, token(address).orElse(null));
    }

    private Optional<String> token(URI address) {
        Path file = tokenFile;
        if (file != null) {
            try {
                return Optional.of(Files.readString(file).strip());
            } catch (IOException unreadable) {
                throw new CentreException("--token-file: " + file + " cannot be read", unreadable);
            }
        }
        String given = System.getenv(TOKEN);
        return given == null || given.isBlank() ? KnownCentres.ofUser().token(address) : Optional.of(given.strip());
    }
}
