package org.tamga.benchmarks.topology;

/**
 * What a process has done since it started.
 *
 * @param cpuSeconds of the whole process, its compiler, collector and network threads included
 * @param threadSeconds of CPU, of the thread that decodes, deals with and encodes the records
 * @param hops records taken from topics, internal ones included, and dealt with
 * @param received reports among them
 */
public record Sample(double cpuSeconds, double threadSeconds, double wallSeconds, long hops, long received) {

    Sample since(Sample before) {
        return new Sample(
                cpuSeconds - before.cpuSeconds,
                threadSeconds - before.threadSeconds,
                wallSeconds - before.wallSeconds,
                hops - before.hops,
                received - before.received);
    }
}
