package org.tamga.topology.intake;

/**
 * Why a report is refused.
 *
 * @param reason a code, also the metric's label
 * @param detail in words: the field, its value and the remedy
 */
public record Objection(String reason, String detail) {}
