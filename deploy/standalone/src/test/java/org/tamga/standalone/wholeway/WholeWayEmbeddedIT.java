package org.tamga.standalone.wholeway;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.tamga.standalone.RunningTamga;

/** The whole way on one machine: embedded broker, registry as a child process, SQLite. */
class WholeWayEmbeddedIT extends WholeWayContract {
    private RunningTamga tamga;

    @BeforeAll
    void start() throws Exception {
        tamga = RunningTamga.over(directory.resolve("data"));
    }

    @AfterAll
    void stop() {
        tamga.close();
    }

    @Override
    protected RunningTamga tamga() {
        return tamga;
    }
}
