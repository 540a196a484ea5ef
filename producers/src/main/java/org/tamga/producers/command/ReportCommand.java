package org.tamga.producers.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.tamga.events.Report;
import org.tamga.events.ReportKey;
import org.tamga.events.UnreachableException;
import org.tamga.events.command.ConnectionOptions;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ReportValidator;
import org.tamga.events.validation.Verdict;
import org.tamga.producers.publish.KafkaPublisher;
import org.tamga.producers.publish.SendOutcome;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Resolution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tamga report}. */
@Command(
        name = "report",
        description = "Sends one event, a seizure or an identification, to a running Tamga.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:Kafka holds the event",
            " 1:the event was rejected; the reasons are shown",
            " 2:the command was not understood",
            " 3:Kafka or the registry could not be reached"
        },
        footer = {
            "",
            "No post seals what is sent so: a centre takes it only if it runs with --accept-unsealed.",
            "",
            "Example:",
            "  tamga report --checkpoint KZ-KORDAY --direction inbound --substance heroin --quantity 2.5 --unit kg \\",
            "    --vehicle 'KG 01KG123ABC'"
        })
public final class ReportCommand implements Callable<Integer> {
    private static final int REJECTED = 1;
    private static final int NOT_SENT = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private ReportFlags flags = new ReportFlags();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--print", description = "Show the event as JSON too.")
    private boolean print;

    @Option(names = "--dry-run", description = "Judge only: send nothing, need no Kafka.")
    private boolean dryRun;

    @Override
    public Integer call() {
        String json = flags.form(Clock.systemUTC()).toJson();
        Reading reading = EventJson.read(json);
        if (reading instanceof Reading.Unreadable unreadable) {
            return rejected(unreadable.problems());
        }
        Reading.Read read = (Reading.Read) reading;
        Verdict verdict = new ReportValidator(CheckpointRegister.bundled())
                .judge(read.report(), Clock.systemUTC().instant());
        if (verdict instanceof Verdict.Refused refused) {
            return rejected(refused.problems());
        }
        if (print) {
            say(EventJson.write(read.report()));
        }
        read.warnings().forEach(warning -> say("warning: " + warning));
        return accepted((Verdict.Accepted) verdict);
    }

    private int accepted(Verdict.Accepted accepted) {
        accepted.warnings().forEach(warning -> say("warning: " + warning));
        say("event " + accepted.report().eventId() + " at " + words(accepted.place()));
        if (dryRun) {
            say("acceptable; nothing was sent");
            return 0;
        }
        return told(send(accepted.report(), ReportKey.of(accepted.place())));
    }

    private SendOutcome send(Report report, String key) {
        MeterRegistry meters = new SimpleMeterRegistry();
        try (KafkaPublisher publisher = KafkaPublisher.connect(connection.connection(), meters)) {
            CompletableFuture<SendOutcome> outcome = new CompletableFuture<>();
            publisher.send(report, key, outcome::complete);
            publisher.flush();
            return outcome.join();
        } catch (UnreachableException unreachable) {
            return new SendOutcome.Lost(unreachable.words());
        } catch (IllegalArgumentException misunderstood) {
            throw new ParameterException(spec.commandLine(), String.valueOf(misunderstood.getMessage()), misunderstood);
        }
    }

    private int told(SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Sent sent) {
            say("saved in Kafka: " + sent.topic() + ", partition " + sent.partition() + ", offset " + sent.offset());
            say("The centre judges it now; \"tamga alerts --open\" or the console shows what it raises.");
            return 0;
        }
        if (outcome instanceof SendOutcome.Refused refused) {
            return rejected(List.of(refused.problem()));
        }
        complain("not sent: " + (outcome instanceof SendOutcome.Lost lost ? lost.cause() : outcome));
        return NOT_SENT;
    }

    private int rejected(List<Problem> problems) {
        complain("rejected:");
        problems.forEach(problem -> complain("  " + problem));
        return REJECTED;
    }

    private static String words(Resolution place) {
        if (place instanceof Resolution.Resolved resolved) {
            return resolved.checkpoint().name() + " (" + resolved.checkpoint().id() + ")";
        }
        return place instanceof Resolution.Unresolved outside
                ? "\"" + outside.text() + "\", " + outside.country() + " (not in the register)"
                : "an unknown place";
    }

    private void say(String words) {
        print(spec.commandLine().getOut(), words);
    }

    private void complain(String words) {
        print(spec.commandLine().getErr(), words);
    }

    private static void print(PrintWriter to, String words) {
        to.println(words);
        to.flush();
    }
}
