package org.tamga.alerting.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.people.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tamga token make}. */
@Command(
        name = "make",
        description = "Makes a token and prints it, this once: keep it in a file that only its program reads.",
        footer = {"", "Example:", "  tamga token make prometheus --role ops --days 365 > token"})
public final class TokenMakeCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private CentreOptions options = new CentreOptions();

    @Parameters(paramLabel = "LABEL", description = "Which program it is for.")
    private String label = "";

    @Option(
            names = "--role",
            required = true,
            split = ",",
            paramLabel = "ROLE",
            description = "What it may do: duty_officer, supervisor, analyst, liaison, ops or wall_screen.")
    private List<Role> roles = new ArrayList<>();

    @Option(names = "--country", paramLabel = "COUNTRY", description = "Whose liaison it is, two letters.")
    private @Nullable String country;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "365",
            description = "For how many days it is good (default: ${DEFAULT-VALUE}).")
    private int days;

    @Override
    public Integer call() throws InterruptedException {
        ObjectNode wanted = Json.MAPPER.createObjectNode();
        wanted.put("label", label);
        roles.forEach(role -> wanted.withArray("roles").add(role.name()));
        wanted.put("country", country);
        wanted.put("days", days);
        try {
            JsonNode made = options.centre().post("/api/tokens", wanted);
            spec.commandLine().getOut().println(made.path("secret").asText());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (CentreException failure) {
            spec.commandLine().getErr().println(failure.getMessage());
            spec.commandLine().getErr().flush();
            return FAILED;
        }
    }
}
