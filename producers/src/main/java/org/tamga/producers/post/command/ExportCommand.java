package org.tamga.producers.post.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.tamga.events.seal.SealingKey;
import org.tamga.producers.post.carried.CarriedWriter;
import org.tamga.producers.post.keys.KeyFile;
import org.tamga.producers.post.outbox.BrokenOutboxException;
import org.tamga.producers.post.outbox.NotSavedException;
import org.tamga.producers.post.outbox.Outbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tamga post export}. */
@Command(
        name = "export",
        description = "Writes every report that has no receipt yet to a sealed file, to be carried to the centre.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the file is written, or nothing waits",
            " 1:the folder or the outbox cannot be used",
            " 2:the command was not understood"
        },
        footer = {
            "",
            "The post may go on running. At the centre: tamga ingest FILE. Carrying a file twice, or sending the",
            "same reports by link too, changes nothing.",
            "",
            "Example:",
            "  tamga post export --checkpoint KZ-KORDAY --to /media/usb"
        })
public final class ExportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private PostOptions post = new PostOptions();

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "Where the file goes.")
    private Path to = Path.of("");

    @Override
    public Integer call() {
        String id;
        try {
            id = post.checkpoint().id();
        } catch (IllegalArgumentException misunderstood) {
            throw new ParameterException(spec.commandLine(), String.valueOf(misunderstood.getMessage()), misunderstood);
        }
        if (!Files.exists(post.folder().resolve("outbox.db"))) {
            return failed("There is no outbox in " + post.folder() + ". Name the post's folder with --data");
        }
        if (!Files.isDirectory(to)) {
            return failed("--to: " + to + " is not a directory");
        }
        SealingKey key;
        try {
            key = new KeyFile(post.folder()).readOrMake(id);
        } catch (IOException noKey) {
            return failed(String.valueOf(noKey.getMessage()));
        }
        try (Outbox outbox = Outbox.open(post.folder())) {
            CarriedWriter.Written written =
                    new CarriedWriter(key, outbox).write(to, Clock.systemUTC().instant());
            say(
                    written.reports() == 0
                            ? "Nothing waits: every report has its receipt"
                            : written.reports() + " reports in " + written.file());
            return 0;
        } catch (BrokenOutboxException unusable) {
            return failed(String.valueOf(unusable.getMessage()));
        } catch (IOException unwritten) {
            return failed("--to: nothing was carried to " + to + ": " + unwritten.getMessage()
                    + ". Make room there and see that it may be written to, or name another directory");
        } catch (NotSavedException unnoted) {
            return failed("The file is whole, but that it was written could not be noted: " + unnoted.getMessage());
        }
    }

    private void say(String words) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(words);
        out.flush();
    }

    private int failed(String why) {
        spec.commandLine().getErr().println(why);
        spec.commandLine().getErr().flush();
        return 1;
    }
}
