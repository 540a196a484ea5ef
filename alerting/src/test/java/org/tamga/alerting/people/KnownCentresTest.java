package org.tamga.alerting.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands find the token of the centre that runs on the same machine, and send it nowhere else. */
class KnownCentresTest {
    @TempDir
    private Path folder;

    @Test
    void tokenIsFoundByTheAddressOfThisMachineHoweverItIsWritten() {
        KnownCentres centres = centres();
        Path token = folder.resolve("elsewhere").resolve("token");
        OwnerOnly.write(token, "tamga_x\n");

        centres.remember("127.0.0.1", 9000, token);

        assertThat(centres.token(URI.create("http://localhost:9000"))).contains("tamga_x");
        assertThat(centres.token(URI.create("http://127.0.0.1:9000/"))).contains("tamga_x");
        assertThat(centres.token(URI.create("http://127.0.0.1:9001"))).isEmpty();
        centres.forget("127.0.0.1", 9000);
        assertThat(centres.token(URI.create("http://localhost:9000"))).isEmpty();
    }

    @Test
    void usualTokenGoesToThisMachineAlone() {
        OwnerOnly.write(folder.resolve("usual"), "tamga_usual");

        assertThat(centres().token(URI.create("http://127.0.0.1:8470"))).contains("tamga_usual");
        assertThat(centres().token(URI.create("http://centre.example.org:8470")))
                .isEmpty();
    }

    @Test
    void tokenLiesWhereItsOwnerAloneReadsIt() throws Exception {
        Path token = folder.resolve("secrets").resolve("token");

        OwnerOnly.write(token, "tamga_x");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    private KnownCentres centres() {
        return new KnownCentres(folder.resolve("centres"), folder.resolve("usual"));
    }
}
