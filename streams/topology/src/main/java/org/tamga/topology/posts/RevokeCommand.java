package org.tamga.topology.posts;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tamga posts revoke}. */
@Command(
        name = "revoke",
        description = {
            "Takes a key of a post back, because others may have it: what arrives under it is refused.",
            "What has been accepted under it stays so until it is retracted; a back-test over the topics leaves out what"
                    + " arrived since the time given."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:it holds no longer",
            " 1:nothing was changed: no such post or key, it was revoked before, or somebody else changed the register",
            " 2:the command was not understood",
            " 3:Kafka or the registry could not be reached"
        },
        footer = {
            "",
            "Example:",
            "  tamga posts revoke KZ-KORDAY --key-id 21fe31dfa154a261 --since 2026-03-01T12:00:00Z"
        })
final class RevokeCommand extends OnRegister {
    private static final Duration SKEW = Duration.ofMinutes(1);

    @Parameters(paramLabel = "POST", description = "The post, by the id of its checkpoint.")
    private String post = "";

    @Option(
            names = "--key-id",
            required = true,
            paramLabel = "ID",
            description = "Which of its keys, as tamga posts keys lists them.")
    private String keyId = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "From when on the key was in wrong hands, ISO 8601 at UTC, for example 2026-03-01T12:00:00Z."
                    + " Default: now")
    private @Nullable Instant since;

    @Override
    public Integer call() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant from = since == null ? now : since.truncatedTo(ChronoUnit.MILLIS);
        if (from.isAfter(now.plus(SKEW))) {
            throw misunderstood("--since: " + from + " is still to come; a key is revoked as soon as it is known to be"
                    + " in wrong hands");
        }
        return change(
                KeyChange.revocation(post, keyId, from),
                "Revoked: what arrived from " + post + " under key " + keyId + " since " + from
                        + " is not believed. Have the post make a new one with `tamga post enrol --replace`.");
    }
}
