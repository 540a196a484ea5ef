package org.tamga.alerting.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tamga token list}. */
@Command(name = "list", description = "Lists the tokens, without what is secret of them.")
public final class TokenListCommand implements Callable<Integer> {
    private static final String ROW = "%-36s  %-24s  %-20s  %-10s  %-10s  %s";
    private static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private CentreOptions options = new CentreOptions();

    @Override
    public Integer call() throws InterruptedException {
        try {
            print(options.centre().tokens(), spec.commandLine().getOut());
            return 0;
        } catch (CentreException failure) {
            spec.commandLine().getErr().println(failure.getMessage());
            spec.commandLine().getErr().flush();
            return FAILED;
        }
    }

    private static void print(JsonNode tokens, PrintWriter out) {
        out.println(String.format(ROW, "ID", "LABEL", "ROLES", "MADE", "GOOD UNTIL", "ENDED")
                .stripTrailing());
        for (JsonNode token : tokens) {
            StringJoiner roles = new StringJoiner(",");
            token.path("roles").forEach(role -> roles.add(role.asText()));
            out.println(String.format(
                            ROW,
                            token.path("tokenId").asText(),
                            token.path("label").asText(),
                            roles,
                            day(token.path("madeAt")),
                            day(token.path("endsAt")),
                            day(token.path("endedAt")))
                    .stripTrailing());
        }
        out.flush();
    }

    private static String day(JsonNode time) {
        String text = time.asText("");
        return text.length() < 10 ? "" : text.substring(0, 10);
    }
}
