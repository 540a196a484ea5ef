package org.tamga.topology.backtest;

/** Tells how far a back-test has come. Safe for use by several threads. */
interface Progress {
    Progress SILENT = new Progress() {
        @Override
        public void starts(String stage, long max, String unit) {}

        @Override
        public void advances(long count) {}
    };

    /** A new stage, the one before is over. */
    void starts(String stage, long max, String unit);

    void advances(long count);
}
