package org.tamga.topology.backtest;

import java.io.IOException;

/** Where the events of a back-test come from. */
interface Events {
    /** What it is called in reports. */
    String title();

    /** Reads all there is. The crew is idle again when it returns. */
    void readInto(Intake intake, Crew crew, Progress progress) throws IOException;
}
