package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/tamga} from wherever somebody calls it. */
class LauncherIT {
    @TempDir
    private Path elsewhere;

    @Test
    void worksFromAnotherDirectoryAndThroughLinksOfLinks() throws Exception {
        Path bin = Files.createDirectory(elsewhere.resolve("bin"));
        Path link = Files.createSymbolicLink(bin.resolve("tamga"), Launched.LAUNCHER);
        Path relative = Files.createSymbolicLink(elsewhere.resolve("t"), Path.of("bin", "tamga"));

        try (Launched direct = Launched.from(elsewhere, Launched.LAUNCHER, "--version");
                Launched linked = Launched.from(elsewhere, link, "--version");
                Launched twice = Launched.from(elsewhere, relative, "--version")) {
            assertThat(direct.outcome()).startsWith("tamga " + Version.inWords());
            assertThat(linked.outcome()).startsWith("tamga " + Version.inWords());
            assertThat(twice.outcome()).startsWith("tamga " + Version.inWords());
        }
    }

    @Test
    void saysWhatItNeedsWhereJavaIsMissing() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Launched.LAUNCHER.toString(), "--version");
        builder.environment().put("JAVA_HOME", elsewhere.toString());
        builder.redirectErrorStream(true);
        Process process = builder.start();

        String words = new String(process.getInputStream().readAllBytes());

        assertThat(words).contains("JAVA_HOME is " + elsewhere).contains("Java 17 or newer");
        assertThat(process.waitFor()).isEqualTo(1);
    }
}
