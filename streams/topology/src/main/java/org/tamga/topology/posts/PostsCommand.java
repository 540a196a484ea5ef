package org.tamga.topology.posts;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tamga posts}. */
@Command(
        name = "posts",
        description = "Lists how the border posts stand, and says which may report and with which keys they seal.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AdmitCommand.class, RevokeCommand.class, KeysCommand.class},
        footer = {
            "",
            "A change takes effect within moments, without a restart.",
            "",
            "Without a command: as tamga posts list.",
            "",
            "Examples:",
            "  tamga posts admit KZ-KORDAY --key 11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
            "  tamga posts keys KZ-KORDAY",
            "  tamga posts revoke KZ-KORDAY --key-id 21fe31dfa154a261"
        })
public final class PostsCommand implements Callable<Integer> {
    /** Of another room: whoever wires the program adds it. */
    private static final String LIST = "list";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Nothing asked: list the posts. */
    @Override
    public Integer call() {
        CommandLine list = spec.subcommands().get(LIST);
        if (list == null) {
            spec.commandLine().usage(spec.commandLine().getOut());
            return CommandLine.ExitCode.OK;
        }
        return list.execute();
    }
}
