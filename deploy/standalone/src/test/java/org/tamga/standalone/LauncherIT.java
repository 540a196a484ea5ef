package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
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

    /** A build may change one library and leave the command's own jar as it was; of an old archive the JVM takes nothing. */
    @Test
    void quickStartsArePreparedAnewOnceALibraryHasChanged() throws Exception {
        String preparing = "Preparing quick starts";
        misunderstoodPost();
        assertThat(misunderstoodPost()).doesNotContain(preparing);

        Files.setLastModifiedTime(library(), FileTime.from(Instant.now()));

        assertThat(misunderstoodPost()).contains(preparing);
        assertThat(misunderstoodPost()).doesNotContain(preparing);
    }

    /** What it says until it ends, as it does at once for its port. */
    private String misunderstoodPost() throws IOException {
        try (Launched post =
                Launched.from(elsewhere, Launched.LAUNCHER, "post", "--checkpoint", "KZ-KORDAY", "--port", "99999")) {
            return post.outcome();
        }
    }

    private static Path library() throws IOException {
        try (Stream<Path> libraries = Files.list(Path.of("target", "lib"))) {
            return libraries
                    .filter(each -> each.getFileName().toString().startsWith("tamga-producers-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
