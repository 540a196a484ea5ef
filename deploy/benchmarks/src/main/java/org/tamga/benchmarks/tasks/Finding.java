package org.tamga.benchmarks.tasks;

/**
 * What makes an alert the same alert, whoever finds it.
 *
 * @param anchor the ids of the anchoring events in order, joined by a comma
 */
public record Finding(String vehicle, String anchor) {}
