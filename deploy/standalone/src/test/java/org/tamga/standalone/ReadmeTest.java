package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tamga.detection.patterns.Patterns;
import picocli.CommandLine.ParseResult;

/** What the README promises is what there is. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern COMMAND = Pattern.compile("(?m)^ {4}deploy/tamga ([^#\\n]+)");
    private static final Pattern MADE = Pattern.compile("(?m)^ {4}deploy/tamga .*--output (\\S+)");
    private static final Pattern PATTERN_ROW =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\|[^|]+\\|[^|]+\\|[^|]+\\|[^|]+\\|[^|]+\\|$");
    private static final Pattern COMMAND_ROW = Pattern.compile("(?m)^\\| `tamga ([a-z-]+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @Test
    void itsCommandsAreUnderstood() throws IOException {
        List<String> commands = matches(COMMAND, "README.md");

        assertThat(commands).hasSizeGreaterThanOrEqualTo(3);
        for (String command : commands) {
            ParseResult parsed = Tamga.commandLine().parseArgs(command.strip().split("\\s+"));
            assertThat(parsed.errors()).as(command).isEmpty();
        }
    }

    /** Those that an earlier command makes do not. */
    @Test
    void itsFilesExist() throws IOException {
        Set<String> made = Set.copyOf(matches(MADE, "README.md"));
        List<Path> files = matches(COMMAND, "README.md").stream()
                .flatMap(command -> Arrays.stream(command.split("\\s+")))
                .filter(word -> word.contains("/") && !made.contains(word.substring(0, word.indexOf('/'))))
                .map(ROOT::resolve)
                .toList();

        assertThat(files).isNotEmpty().allMatch(Files::exists);
    }

    @Test
    void itsTableListsEveryCommand() throws IOException {
        Set<String> commands =
                new HashSet<>(Tamga.commandLine().getSubcommands().keySet());
        commands.remove("help");

        assertThat(matches(COMMAND_ROW, "README.md")).containsExactlyInAnyOrderElementsOf(commands);
    }

    @Test
    void itsTableListsEveryPattern() throws IOException {
        assertThat(matches(PATTERN_ROW, "README.md")).containsExactlyInAnyOrderElementsOf(Patterns.ids());
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        assertThat(matches(LINK, "README.md")).isNotEmpty().allMatch(link -> Files.exists(ROOT.resolve(link)));
    }

    private static List<String> matches(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(ROOT.resolve(file)))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
