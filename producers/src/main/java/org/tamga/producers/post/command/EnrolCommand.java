package org.tamga.producers.post.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.tamga.events.seal.SealingKey;
import org.tamga.producers.post.keys.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tamga post enrol}. */
@Command(
        name = "enrol",
        description = "Makes this post's key if it has none, and shows what the centre needs to admit it.",
        footer = {
            "",
            "The private key stays in the folder. Read the public one to the centre over a line you trust;",
            "both sides compare the key's name."
        })
public final class EnrolCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private PostOptions post = new PostOptions();

    @Option(
            names = "--replace",
            description = "Make a new key in place of the present one. Restart a running post afterwards.")
    private boolean replace;

    @Override
    public Integer call() {
        try {
            String id = post.checkpoint().id();
            KeyFile file = new KeyFile(post.folder());
            SealingKey key = replace ? file.make(id) : file.readOrMake(id);
            PrintWriter out = spec.commandLine().getOut();
            out.println("Post " + id + ", key " + key.id());
            out.println("The centre admits it with:");
            out.println("  " + admission(key) + (replace ? " --replace" : ""));
            out.flush();
            return 0;
        } catch (IllegalArgumentException misunderstood) {
            throw new ParameterException(spec.commandLine(), String.valueOf(misunderstood.getMessage()), misunderstood);
        } catch (IOException unusable) {
            spec.commandLine().getErr().println(unusable.getMessage());
            spec.commandLine().getErr().flush();
            return 1;
        }
    }

    /** What is typed at the centre. */
    static String admission(SealingKey key) {
        return "tamga posts admit " + key.post() + " --key "
                + Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey());
    }
}
