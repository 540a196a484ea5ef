package org.tamga.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;

/** On what the figures were measured; nothing that names the machine. */
public final class Machine {
    private Machine() {}

    public static String describe(Clock clock) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%d cores (%s), %d GB RAM, %s %s, %s, options %s (engines: %s too), %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        Math.round(system.getTotalMemorySize() / 1e9),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"),
                        System.getProperty("os.name"),
                        String.join(" ", Fork.JVM),
                        String.join(" ", Fork.ENGINES),
                        LocalDate.now(clock));
    }
}
