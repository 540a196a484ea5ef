package org.tamga.alerting.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tamga audit}: what was done and seen at the centre. */
@Command(
        name = "audit",
        description = "What was done and seen at the centre, by whom.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = AuditVerifyCommand.class)
public final class AuditCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Nothing asked: show what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
