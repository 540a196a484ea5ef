package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's rule file is the one that its commands name, and that is sound. */
class ReadmeRulesTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern JSON = Pattern.compile("(?s)```json\\n(.*?)```");
    private static final Pattern PUT = Pattern.compile("(?m)^ {4}deploy/tamga rules put (\\S+)$");

    @Test
    void itsRuleFileIsTheOneThatItPuts() throws IOException {
        Path file = ROOT.resolve(only(PUT));

        assertThat(only(JSON)).isEqualTo(Files.readString(file));
        assertThat(RunningTamga.run("rules", "validate", file.toString()).status())
                .isZero();
    }

    private static String only(Pattern pattern) throws IOException {
        return assertThat(pattern.matcher(Files.readString(ROOT.resolve("README.md")))
                        .results()
                        .map((MatchResult result) -> result.group(1))
                        .toList())
                .singleElement()
                .actual();
    }
}
