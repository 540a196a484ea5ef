package org.tamga.topology.posts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
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
            "Compare the key with what the post shows, over another way than the one it came by.",
            "A file admits many posts at once, all or none, and only such as have no key that holds."
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
            "  tamga posts admit KZ-KORDAY --key 11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo --replace",
            "  tamga posts admit --from many/posts/keys"
        })
final class AdmitCommand extends OnRegister {
    @Parameters(arity = "0..1", paramLabel = "POST", description = "The post, by the id of its checkpoint.")
    private String post = "";

    @Option(
            names = "--key",
            parameterConsumer = Verbatim.class,
            paramLabel = "KEY",
            description = "Its Ed25519 public key, 32 bytes in base64url, as tamga post enrol prints it.")
    private @Nullable String key;

    @Option(
            names = "--replace",
            description =
                    "End the keys that hold for the post: what arrives under them from now on is refused. Default:"
                            + " they go on holding beside the new one")
    private boolean replace;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Many posts in place of one: on each line a post and its key, apart by a space.")
    private @Nullable Path from;

    @Override
    public Integer call() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        if (from != null) {
            return admitAll(from, now);
        }
        if (post.isEmpty() || key == null) {
            throw misunderstood("POST and --key KEY are asked for, or --from FILE");
        }
        byte[] publicKey = publicKey(key);
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

    private int admitAll(Path file, Instant now) {
        if (!post.isEmpty() || key != null || replace) {
            throw misunderstood("--from: the file names posts and keys; POST, --key and --replace are for one post");
        }
        try {
            List<Enrolment> enrolments = Enrolment.read(file);
            return change(
                    KeyChange.admissions(enrolments, now),
                    "Admitted: " + enrolments.size() + " posts of " + file + ".");
        } catch (IOException unreadable) {
            throw misunderstood("--from: " + file + " cannot be read (" + unreadable + ")");
        } catch (IllegalArgumentException bad) {
            throw misunderstood("--from: " + bad.getMessage());
        }
    }

    private byte[] publicKey(String key) {
        try {
            return Enrolment.key(key);
        } catch (IllegalArgumentException noKey) {
            throw misunderstood("--key: " + noKey.getMessage());
        }
    }
}
