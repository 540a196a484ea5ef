package org.tamga.alerting.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tamga token}: the tokens of programs. */
@Command(
        name = "token",
        description = "The access tokens by which programs ask a running centre: make, list, end.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TokenMakeCommand.class, TokenListCommand.class, TokenEndCommand.class})
public final class TokenCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Nothing asked: show what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
