package org.tamga.alerting.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.tamga.alerting.routing.file.Described;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tamga routes show}: the tree in words, or as the file has it. */
@Command(
        name = "show",
        description = "Prints the routes as a tree, and what happens to what nobody acknowledges.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:the routes are printed", " 2:the file cannot be used; the message says line and remedy"})
public final class RoutesShowCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private RoutesFileOption routes = new RoutesFileOption();

    @Option(names = "--yaml", description = "The file itself, to begin one's own with.")
    private boolean yaml;

    @Override
    public Integer call() {
        String tree = Described.tree(routes.read(spec, Clock.systemUTC().instant()));
        PrintWriter out = spec.commandLine().getOut();
        out.print(yaml ? routes.text(spec) : tree);
        out.flush();
        return 0;
    }
}
