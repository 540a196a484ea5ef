package org.tamga.alerting.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.people.ProviderSettings;
import org.tamga.alerting.people.SessionLimits;
import org.tamga.alerting.people.SignInSettings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how people sign in. */
public final class SignInOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "The console's address as browsers know it, where something before it speaks HTTPS, such as"
                    + " https://tamga.example.org. The session's cookie then never goes over plain HTTP.")
    private @Nullable URI publicUrl;

    @Option(
            names = "--idle-minutes",
            paramLabel = "N",
            defaultValue = "30",
            description = "Who does nothing for so long is signed out (default: ${DEFAULT-VALUE}).")
    private int idleMinutes = 30;

    @Option(
            names = "--session-hours",
            paramLabel = "N",
            defaultValue = "12",
            description = "Everybody is signed out after so long (default: ${DEFAULT-VALUE}); a wall screen after 30"
                    + " days.")
    private int sessionHours = 12;

    @ArgGroup(exclusive = false, heading = "%nSigning in with an outside provider, by OpenID Connect:%n")
    private @Nullable Provided provider;

    /** The options of an outside provider: all of those without a default, or none. */
    static final class Provided {
        @Option(
                names = "--oidc-issuer",
                required = true,
                paramLabel = "URL",
                description = "The provider's issuer. It has to send people back to CONSOLE/sign-in/provider/callback.")
        private URI issuer = URI.create("https://issuer.invalid");

        @Option(names = "--oidc-client", required = true, paramLabel = "ID", description = "The centre's client id.")
        private String client = "";

        @Option(
                names = "--oidc-secret-file",
                required = true,
                paramLabel = "FILE",
                description = "The file that holds the client's secret.")
        private Path secretFile = Path.of("");

        @Option(
                names = "--oidc-roles",
                paramLabel = "CLAIM",
                defaultValue = "roles",
                description = "The claim of the ID token that lists roles, steps into it with points between, such as"
                        + " realm_access.roles (default: ${DEFAULT-VALUE}). They are called duty-officer, supervisor,"
                        + " analyst, ops, wall-screen or liaison-KZ, with tamga- before it or not.")
        private String roles = "roles";

        @Option(
                names = "--oidc-name",
                paramLabel = "NAME",
                defaultValue = "OpenID Connect",
                description = "What people call the provider (default: ${DEFAULT-VALUE}).")
        private String name = "OpenID Connect";

        ProviderSettings settings() {
            return new ProviderSettings(issuer, client, secret(), roles, name);
        }

        private String secret() {
            try {
                return Files.readString(secretFile).strip();
            } catch (IOException unreadable) {
                throw new IllegalArgumentException("--oidc-secret-file: " + secretFile + " cannot be read", unreadable);
            }
        }
    }

    /** Throws ParameterException. */
    public SignInSettings settings(Path secrets) {
        try {
            return new SignInSettings(
                    secrets,
                    new SessionLimits(
                            Duration.ofMinutes(idleMinutes),
                            Duration.ofHours(sessionHours),
                            SessionLimits.DEFAULT.wallScreen()),
                    Optional.ofNullable(publicUrl),
                    Optional.ofNullable(provider).map(Provided::settings));
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unfit.getMessage()), unfit);
        }
    }
}
