package org.tamga.standalone;

import java.util.List;
import java.util.Objects;
import org.tamga.alerting.command.AlertingCommand;
import org.tamga.alerting.command.AlertsCommand;
import org.tamga.alerting.command.AuditCommand;
import org.tamga.alerting.command.DeliveriesCommand;
import org.tamga.alerting.command.PostsListCommand;
import org.tamga.alerting.command.RetentionCommand;
import org.tamga.alerting.command.RoutesCommand;
import org.tamga.alerting.command.TokenCommand;
import org.tamga.events.command.KeepsLog;
import org.tamga.producers.command.EvaluateCommand;
import org.tamga.producers.command.ImportCommand;
import org.tamga.producers.command.IngestCommand;
import org.tamga.producers.command.ReportCommand;
import org.tamga.producers.command.SimulateCommand;
import org.tamga.producers.post.command.PostCommand;
import org.tamga.standalone.backup.BackupCommand;
import org.tamga.standalone.backup.RestoreCommand;
import org.tamga.standalone.receiver.ReceiverCommand;
import org.tamga.standalone.up.UpCommand;
import org.tamga.topology.backtest.BacktestCommand;
import org.tamga.topology.posts.PostsCommand;
import org.tamga.topology.rules.RulesCommand;
import org.tamga.topology.runtime.StreamsCommand;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code tamga} command: every part of Tamga under one name. */
@Command(
        name = "tamga",
        description = "Watches a region's borders as one: finds the same hand at work on both sides of a border.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            ImportCommand.class,
            ReportCommand.class,
            IngestCommand.class,
            PostCommand.class,
            AlertsCommand.class,
            DeliveriesCommand.class,
            ReceiverCommand.class,
            TokenCommand.class,
            AuditCommand.class,
            BacktestCommand.class,
            SimulateCommand.class,
            EvaluateCommand.class,
            RulesCommand.class,
            PostsCommand.class,
            RoutesCommand.class,
            RetentionCommand.class,
            StreamsCommand.class,
            AlertingCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        })
public final class Tamga implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show the whole stack trace of an error.")
    private boolean debug;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line as a whole, in tests too. */
    static CommandLine commandLine() {
        Tamga tamga = new Tamga();
        CommandLine line = new CommandLine(tamga);
        // the posts' keys are the streams' part and how posts stand is the centre's; here alone both are known
        Objects.requireNonNull(line.getSubcommands().get("posts")).addSubcommand(new PostsListCommand());
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionStrategy(Tamga::run);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            Complaint.print(failure, command, tamga.debug);
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
        return line;
    }

    private static int run(CommandLine.ParseResult parsed) {
        List<CommandLine> asked = parsed.asCommandLineList();
        if (!parsed.isUsageHelpRequested() && asked.get(asked.size() - 1).getCommand() instanceof KeepsLog running) {
            running.logs().ifPresent(LogFiles::writeTo);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Nothing asked: show what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
