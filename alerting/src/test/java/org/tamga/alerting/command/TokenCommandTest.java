package org.tamga.alerting.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.people.OwnerOnly;
import org.tamga.alerting.people.Role;
import org.tamga.alerting.rest.CentreOnDisk;
import picocli.CommandLine;

/** {@code tamga token} on a running centre. */
class TokenCommandTest {
    @TempDir
    private Path folder;

    private CentreOnDisk centre;
    private StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() {
        centre = new CentreOnDisk(folder);
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void tokenIsMadeListedAndEnded() {
        assertThat(run("make", "prometheus", "--role", "ops")).isZero();
        String secret = out.toString().strip();
        String id = centre.people.tokens().find(secret).orElseThrow().tokenId();
        out = new StringWriter();

        assertThat(run("list")).isZero();
        assertThat(out.toString()).contains(id, "prometheus", "OPS").doesNotContain(secret);
        assertThat(run("end", id)).isZero();

        assertThat(centre.people.tokens().find(secret)).isEmpty();
    }

    @Test
    void liaisonsTokenNeedsItsCountry() {
        assertThat(run("make", "ministry", "--role", "liaison")).isEqualTo(1);
        assertThat(err.toString()).contains("country is null", "ISO 3166-1");
    }

    @Test
    void whoMayNotIsToldSo() {
        Path token = folder.resolve("officers");
        OwnerOnly.write(token, centre.token("Aliyev", null, Role.DUTY_OFFICER));

        assertThat(runWith(token.toString(), "list")).isEqualTo(1);
        assertThat(err.toString()).contains("status 403", "does not have the right");
    }

    @Test
    void tokenThatIsNoneIsSaidToBe() {
        Path token = folder.resolve("none");
        OwnerOnly.write(token, "tamga_none");

        assertThat(runWith(token.toString(), "list")).isEqualTo(1);
        assertThat(err.toString()).contains("does not know this access token", "--token-file");
    }

    private int run(String... arguments) {
        return runWith(centre.tokenFile(), arguments);
    }

    private int runWith(String token, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", centre.url().toString(), "--token-file", token));
        CommandLine line = new CommandLine(new TokenCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(all.toArray(String[]::new));
    }
}
