package org.tamga.standalone.receiver;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tamga receiver}. */
@Command(
        name = "receiver",
        description = "Runs a test receiver: takes what the centre sends by webhook, checks the signature with an"
                + " implementation that is not Tamga's, prints it and shows it on a page.",
        footer = {
            "",
            "In the recipients file: {\"country\": \"UZ\", \"kind\": \"member\", \"allow\": [\"127.0.0.0/8\"],",
            "  \"webhook\": {\"url\": \"http://127.0.0.1:8475/inbox/uz\", \"secretFile\": \"uz.secret\"}}"
        })
public final class ReceiverCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8475",
            description = "Where it listens on this machine; 0 for any free one. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            required = true,
            description =
                    "The key that messages are checked with: whsec_… as the centre has it too, or whpk_…, the public"
                            + " key to the centre's whsk_…. A new secret is made where there is no such file.")
    private @Nullable Path keyFile;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter terminal = spec.commandLine().getOut();
        try (Receiver receiver = new Receiver(port, Objects.requireNonNull(keyFile), line -> print(terminal, line))) {
            receiver.start();
            print(terminal, "Receiver: " + receiver.page() + "   (Ctrl-C stops)");
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException noKey) {
            throw new ParameterException(
                    spec.commandLine(), "--key-file: in " + keyFile + " " + noKey.getMessage(), noKey);
        }
        return 0;
    }

    private static void print(PrintWriter terminal, String line) {
        terminal.println(line);
        terminal.flush();
    }
}
