package org.tamga.alerting.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.posts.PostState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tamga posts list}: how the border posts stand, as a running centre sees them. */
@Command(
        name = "list",
        description = {
            "Lists the border posts of a running centre: which are up, late, silent or were never heard, and which of"
                    + " their reports never came.",
            "A post is up for three of its own intervals after a sign of life, and late for ten of them or 15 minutes,"
                    + " whichever is longer. One that is up and has not reported for long is quiet, not silent."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:the posts are listed", " 1:the centre does not answer", " 2:the command line is wrong"},
        footer = {"", "Examples:", "  tamga posts list", "  tamga posts list --state silent,late --json"})
public final class PostsListCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--state",
            split = ",",
            paramLabel = "STATE",
            description = "Only posts in this state: up, late, silent or never; several apart by commas.")
    private List<PostState> states = new ArrayList<>();

    @Option(names = "--json", description = "One JSON object a line, as GET /api/posts has them.")
    private boolean json;

    @Mixin
    private CentreOptions options = new CentreOptions();

    @Override
    public Integer call() throws InterruptedException {
        try {
            Centre centre = options.centre();
            print(centre.posts(states.stream()
                    .map(state -> state.name().toLowerCase(Locale.ROOT))
                    .toList()));
            return 0;
        } catch (CentreException failure) {
            spec.commandLine().getErr().println(failure.getMessage());
            spec.commandLine().getErr().flush();
            return FAILED;
        }
    }

    private void print(JsonNode answer) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            answer.path("posts").forEach(post -> out.println(line(post)));
        } else {
            PostTable.print(answer, out);
        }
        out.flush();
    }

    private static String line(JsonNode post) {
        try {
            return Json.MAPPER.writeValueAsString(post);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A post has no JSON form", impossible);
        }
    }
}
