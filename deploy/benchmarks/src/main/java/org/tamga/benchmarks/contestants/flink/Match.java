package org.tamga.benchmarks.contestants.flink;

/** A finding with the event time, in milliseconds, that the watermark had to pass for it. */
public record Match(String vehicle, String anchor, long time) {}
