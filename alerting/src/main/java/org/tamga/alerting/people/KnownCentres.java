package org.tamga.alerting.people;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where on this machine the token of each running centre lies, by its address, so that commands of the same user find it:
 * not the token itself. In {@code $XDG_STATE_HOME/tamga/centres} or {@code ~/.local/state/tamga/centres}.
 */
public final class KnownCentres {
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]", "::1", "0.0.0.0");

    private final Path folder;
    private final Path usual;

    KnownCentres(Path folder, Path usual) {
        this.folder = folder;
        this.usual = usual;
    }

    public static KnownCentres ofUser() {
        Map<String, String> environment = System.getenv();
        String home = System.getProperty("user.home", ".");
        return new KnownCentres(
                base(environment.get("XDG_STATE_HOME"), Path.of(home, ".local", "state"))
                        .resolve("centres"),
                base(environment.get("XDG_DATA_HOME"), Path.of(home, ".local", "share"))
                        .resolve("secrets")
                        .resolve(OwnSecrets.TOKEN));
    }

    private static Path base(@Nullable String given, Path otherwise) {
        return (given == null || given.isBlank() ? otherwise : Path.of(given)).resolve("tamga");
    }

    /** Does without where the user has no place to write. */
    public void remember(String host, int port, Path token) {
        try {
            OwnerOnly.write(file(host, port), token.toAbsolutePath().toString());
        } catch (UncheckedIOException nowhere) {
            // the commands then need --token-file, and say so
        }
    }

    public void forget(String host, int port) {
        try {
            OwnerOnly.delete(file(host, port));
        } catch (UncheckedIOException nowhere) {
            // nothing was remembered
        }
    }

    /** The token of the centre at an address; empty if none is known. One of this machine goes to no other. */
    public Optional<String> token(URI centre) {
        String host = String.valueOf(centre.getHost());
        Optional<String> known =
                OwnerOnly.read(file(host, port(centre))).map(Path::of).flatMap(OwnerOnly::read);
        return known.isPresent() || !isHere(host) ? known : OwnerOnly.read(usual);
    }

    private Path file(String host, int port) {
        String name = isHere(host) ? "here" : host.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "_");
        return folder.resolve(name + "-" + port);
    }

    private static boolean isHere(String host) {
        return THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
    }

    private static int port(URI centre) {
        if (centre.getPort() >= 0) {
            return centre.getPort();
        }
        return "https".equals(centre.getScheme()) ? 443 : 80;
    }
}
