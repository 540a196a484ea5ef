package org.tamga.benchmarks.contestants;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a piece of work takes: wall time, and the CPU time of this whole process, so that the threads of an engine, the
 * collector and the compiler count for the engine that needs them.
 */
public final class Work {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private long wall;
    private long cpu;

    /** Set-up is over, the first arrival comes. */
    public void begin() {
        wall = -System.nanoTime();
        cpu = -SYSTEM.getProcessCpuTime();
    }

    /** The last arrival is dealt with. */
    public void end() {
        cpu += SYSTEM.getProcessCpuTime();
        wall += System.nanoTime();
    }

    /** The work up to now, while it goes on. */
    public Work sofar() {
        Work sofar = new Work();
        sofar.wall = wall;
        sofar.cpu = cpu;
        sofar.end();
        return sofar;
    }

    public double wallSeconds() {
        return wall / 1e9;
    }

    public double cpuSeconds() {
        return cpu / 1e9;
    }
}
