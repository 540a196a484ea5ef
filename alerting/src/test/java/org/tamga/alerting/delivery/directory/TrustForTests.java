package org.tamga.alerting.delivery.directory;

import java.io.IOException;
import java.nio.file.Path;

/** As the recipients file reads it. */
public final class TrustForTests {
    private TrustForTests() {}

    public static Trust of(Path pem) throws IOException {
        return Trust.of(pem);
    }
}
