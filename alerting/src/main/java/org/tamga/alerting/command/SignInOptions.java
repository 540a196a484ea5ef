package org.tamga.alerting.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.people.SessionLimits;
import org.tamga.alerting.people.SignInSettings;
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

    /** Throws ParameterException. */
    public SignInSettings settings(Path secrets) {
        try {
            return new SignInSettings(
                    secrets,
                    new SessionLimits(
                            Duration.ofMinutes(idleMinutes),
                            Duration.ofHours(sessionHours),
                            SessionLimits.DEFAULT.wallScreen()),
                    Optional.ofNullable(publicUrl));
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unfit.getMessage()), unfit);
        }
    }
}
