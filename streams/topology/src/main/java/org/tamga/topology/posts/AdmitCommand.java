package org.tamga.topology.posts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Stack;
import org.tamga.events.seal.PublicKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code tamga posts admit}. */
@Command(
        name = "admit",
        description = {
            "Admits a key of a post: reports that arrive from a minute ago on may be sealed with it.",
            "Compare the key with what the post shows, over another way than the one it came by."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:it holds",
            " 1:nothing was changed: no such post, the key has been admitted before, or somebody else changed the register",
            " 2:the command was not understood, or the key is none",
            " 3:Kafka or the registry could not be reached"
        },
        footer = {
            "",
            "Times are by the clock of the machine that runs the command, and reports are held to them by the broker's:"
                    + " the two should agree to within a minute.",
            "On a Kafka with access control it takes the right to write to the topic checkpoints and the transactional id"
                    + " tamga-register.",
            "",
            "Example:",
            "  tamga posts admit KZ-KORDAY --key 11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo --replace"
        })
final class AdmitCommand extends OnRegister {
    @Parameters(paramLabel = "POST", description = "The post, by the id of its checkpoint.")
    private String post = "";

    @Option(
            names = "--key",
            required = true,
            parameterConsumer = Verbatim.class,
            paramLabel = "KEY",
            description = "Its Ed25519 public key, 32 bytes in base64url, as tamga post enrol prints it.")
    private String key = "";

    @Option(
            names = "--replace",
            description =
                    "End the keys that hold for the post: what arrives under them from now on is refused. Default:"
                            + " they go on holding beside the new one")
    private boolean replace;

    @Override
    public Integer call() {
        byte[] publicKey = publicKey();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return change(
                KeyChange.admission(post, publicKey, replace, now),
                "Admitted: " + post + " may seal with key " + PublicKeys.id(publicKey)
                        + (replace ? "; its earlier keys hold no longer." : "."));
    }

    /** Takes what follows, though it begins as an option does: one key in two thousand begins with -h or -V. */
    static final class Verbatim implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
            if (arguments.isEmpty()) {
                throw new ParameterException(
                        command.commandLine(), "Missing required parameter for option '--key' (KEY)");
            }
            option.setValue(arguments.pop());
        }
    }

    private byte[] publicKey() {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(key);
            PublicKeys.of(bytes);
            return bytes;
        } catch (IllegalArgumentException noKey) {
            throw misunderstood("--key: \"" + key + "\" is no key (" + noKey.getMessage()
                    + "); it is 43 characters of base64url, as `tamga post enrol` prints them");
        }
    }
}
