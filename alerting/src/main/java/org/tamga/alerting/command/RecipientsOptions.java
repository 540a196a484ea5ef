package org.tamga.alerting.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.directory.RecipientsFile;
import org.tamga.alerting.release.Recipients;
import org.tamga.vocabulary.Countries;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** To whom alerts may be released and how they are reached, on a command line. */
public final class RecipientsOptions {
    @Option(
            names = "--recipients",
            paramLabel = "FILE",
            description =
                    "The recipients and how each is reached: webhook, e-mail, Kafka, CAP; JSON, as the README shows."
                            + " Without it nothing is sent. Read at the start.")
    private @Nullable Path file;

    @Option(
            names = "--observers",
            paramLabel = "COUNTRY",
            split = ",",
            description =
                    "Observers to whom alerts may be released beside the member states, by the two letters of their"
                            + " code and joined by commas (default: AF,PK,IR). With --recipients the file names them.")
    private @Nullable List<String> observers;

    /** Refuses the command line if what it says cannot be. */
    public Directory directory(CommandLine line) {
        if (file != null && observers != null) {
            throw new ParameterException(
                    line, "--observers: the recipients file names the observers; leave one of the two out");
        }
        try {
            return file == null ? Directory.of(recipients()) : RecipientsFile.read(file);
        } catch (IllegalArgumentException unfit) {
            String option = file == null ? "--observers: " : "--recipients: ";
            throw new ParameterException(line, option + unfit.getMessage(), unfit);
        }
    }

    private Recipients recipients() {
        return observers == null ? Recipients.DEFAULT : new Recipients(Countries.members(), observers, Set.of());
    }
}
