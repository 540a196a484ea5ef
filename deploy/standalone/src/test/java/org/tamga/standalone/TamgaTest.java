package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.standalone.RunningTamga.Output;
import picocli.CommandLine;

class TamgaTest {
    @TempDir
    private Path directory;

    @Test
    void aFileThatNobodyHasSealedIsNotImportedWhereSealsAreAskedFor() {
        Output answer = RunningTamga.run("up", "--data", directory.toString(), "--import", "reports.ndjson");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("--import", "--accept-unsealed");
    }

    @Test
    void showsWhatThereIsWhenNothingIsAsked() {
        Output answer = RunningTamga.run();
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("up").contains("backtest");
    }

    @TestFactory
    Stream<DynamicTest> helpsAtEveryLevel() {
        return commands(Tamga.commandLine())
                .map(command -> DynamicTest.dynamicTest(String.join(" ", command), () -> {
                    List<String> arguments = new ArrayList<>(command);
                    arguments.add("--help");
                    Output answer = RunningTamga.run(arguments.toArray(String[]::new));
                    assertThat(answer.status()).isZero();
                    assertThat(answer.out()).startsWith("Usage: tamga " + String.join(" ", command));
                }));
    }

    @Test
    void completionKnowsTheCommands() {
        assertThat(RunningTamga.run("generate-completion").out())
                .contains("complete -F")
                .contains("backtest");
    }

    @Test
    void aMisspeltOptionIsNamedWithoutAStackTrace() {
        Output answer = RunningTamga.run("up", "--dta", "x");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("--dta").doesNotContain("\tat ");
    }

    @Test
    void aRefusedStartIsOneSentenceAndItsTraceIsThereOnRequest() {
        String missing = directory.resolve("missing.properties").toString();
        Output plain = RunningTamga.run("up", "--data", directory.toString(), "--client-config", missing);
        assertThat(plain.status()).isEqualTo(1);
        assertThat(plain.err()).contains(missing + " cannot be read").doesNotContain("\tat ");

        Output debug = RunningTamga.run("--debug", "up", "--data", directory.toString(), "--client-config", missing);
        assertThat(debug.err()).contains("\tat ");
    }

    private static Stream<List<String>> commands(CommandLine line) {
        return line.getSubcommands().entrySet().stream()
                .filter(command -> !command.getKey().equals("help"))
                .flatMap(command -> Stream.concat(
                        Stream.of(List.of(command.getKey())),
                        commands(command.getValue())
                                .map(below -> Stream.concat(Stream.of(command.getKey()), below.stream())
                                        .toList())));
    }
}
