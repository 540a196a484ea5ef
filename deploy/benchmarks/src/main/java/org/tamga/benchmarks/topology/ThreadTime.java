package org.tamga.benchmarks.topology;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/** The CPU time of some threads of this process, in seconds: what the records cost, without the compiler and the rest. */
final class ThreadTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ThreadTime() {}

    static double ofThisThread() {
        return THREADS.getCurrentThreadCpuTime() / 1e9;
    }

    /** Of those that live. */
    static double ofThreads(Pattern name) {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                        .filter(Objects::nonNull)
                        .filter(thread -> name.matcher(thread.getThreadName()).matches())
                        .mapToLong(ThreadInfo::getThreadId)
                        .map(THREADS::getThreadCpuTime)
                        .sum()
                / 1e9;
    }
}
