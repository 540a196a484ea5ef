package org.tamga.alerting.command;

import java.util.concurrent.Callable;
import org.tamga.alerting.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tamga token end}. */
@Command(name = "end", description = "Ends a token at once.")
public final class TokenEndCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private CentreOptions options = new CentreOptions();

    @Parameters(paramLabel = "ID", description = "As tamga token list shows it.")
    private String id = "";

    @Override
    public Integer call() throws InterruptedException {
        try {
            options.centre()
                    .post("/api/tokens/" + id.replaceAll("[^0-9a-fA-F-]", "") + "/end", Json.MAPPER.createObjectNode());
            return 0;
        } catch (CentreException failure) {
            spec.commandLine().getErr().println(failure.getMessage());
            spec.commandLine().getErr().flush();
            return FAILED;
        }
    }
}
