package org.tamga.benchmarks.topology;

/**
 * What the process with the topology has done since it started.
 *
 * @param hops records taken from topics, internal ones included, and dealt with
 * @param received reports among them
 */
public record Sample(double cpuSeconds, double wallSeconds, long hops, long received) {

    Sample since(Sample before) {
        return new Sample(
                cpuSeconds - before.cpuSeconds,
                wallSeconds - before.wallSeconds,
                hops - before.hops,
                received - before.received);
    }
}
