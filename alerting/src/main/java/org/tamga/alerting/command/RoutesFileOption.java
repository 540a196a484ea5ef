package org.tamga.alerting.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.routing.Routing;
import org.tamga.alerting.routing.file.RoutingFile;
import org.tamga.alerting.routing.file.RoutingFileException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The routing file, where one is named. */
final class RoutesFileOption {
    @Option(
            names = {"--file", "--routes"},
            paramLabel = "FILE",
            description =
                    "Where alerts go; without it the built-in routes hold. tamga routes show --yaml prints these.")
    private @Nullable Path file;

    /** Reads it as of {@code now}; what is wrong is said as a fault of the command line. */
    Routing read(CommandSpec command, Instant now) {
        try {
            return file == null ? RoutingFile.builtIn(now) : RoutingFile.read(file.toString(), text(command), now);
        } catch (RoutingFileException unfit) {
            throw new ParameterException(command.commandLine(), unfit.getMessage(), unfit);
        }
    }

    String text(CommandSpec command) {
        if (file == null) {
            return RoutingFile.builtInText();
        }
        try {
            return Files.readString(file, UTF_8);
        } catch (MalformedInputException notText) {
            throw new ParameterException(command.commandLine(), file + " is not text in UTF-8", notText);
        } catch (IOException unreadable) {
            throw new ParameterException(command.commandLine(), file + " cannot be read: " + unreadable, unreadable);
        }
    }
}
