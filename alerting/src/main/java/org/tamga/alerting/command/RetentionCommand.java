package org.tamga.alerting.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.retention.Kept;
import org.tamga.alerting.retention.Retention;
import org.tamga.alerting.retention.RetentionFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tamga retention}: how long the centre keeps what. */
@Command(
        name = "retention",
        description = "Prints how long the centre keeps what, as a file to begin one's own with; with --file the times"
                + " that such a file sets.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:the times are printed", " 2:the file cannot be used; the message says key, value and remedy"
        })
public final class RetentionCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--file", paramLabel = "FILE", description = "Read and check this file.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (file == null) {
            out.print(RetentionFile.builtInText());
        } else {
            print(read(spec, file), out);
        }
        out.flush();
        return 0;
    }

    /** What is wrong is said as a fault of the command line. */
    static Retention read(CommandSpec command, @Nullable Path file) {
        try {
            return file == null ? RetentionFile.builtIn() : RetentionFile.read(file);
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(command.commandLine(), unfit.getMessage(), unfit);
        }
    }

    private static void print(Retention retention, PrintWriter out) {
        for (Kept kept : Kept.values()) {
            Duration time = retention.times().get(kept);
            out.println(kept.code() + " = " + (time == null ? "forever" : time.toDays() + "d"));
        }
    }
}
