package org.tamga.benchmarks.measure;

/** What came of a trial. */
public record Measurement(int arrivals, double cpuSeconds, double wallSeconds, Score score) {

    double perCpuSecond() {
        return arrivals / cpuSeconds;
    }

    double perSecond() {
        return arrivals / wallSeconds;
    }
}
