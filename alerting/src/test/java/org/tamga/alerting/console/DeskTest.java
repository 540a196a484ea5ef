package org.tamga.alerting.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.rest.CentreOnDisk;

/** A centre and a browser in front of it. Whatever a test looks at, the browser has nothing to complain of in the end. */
abstract class DeskTest extends InChromiumTest {
    static final String SCROLLS_SIDEWAYS =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    @TempDir
    Path folder;

    CentreOnDisk centre;
    /** Opened by the test. */
    Console console;

    @BeforeEach
    void startCentre() {
        centre = centre();
    }

    /** The centre that the test is about. */
    CentreOnDisk centre() {
        return new CentreOnDisk(folder);
    }

    @AfterEach
    void stopCentre() {
        if (console != null) {
            assertThat(console.complaints()).isEmpty();
            console.page().context().close();
        }
        centre.close();
    }
}
