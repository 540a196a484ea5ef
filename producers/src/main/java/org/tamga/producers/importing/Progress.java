package org.tamga.producers.importing;

import java.util.OptionalLong;

/** Tells the user how far an import has got. */
public interface Progress {
    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void started(String file, OptionalLong lines) {}

        @Override
        public void at(long line) {}

        @Override
        public void ended() {}
    };

    /** @param lines how many there are, where that is known */
    void started(String file, OptionalLong lines);

    void at(long line);

    void ended();
}
