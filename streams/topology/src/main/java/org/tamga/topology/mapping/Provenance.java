package org.tamga.topology.mapping;

import java.time.Instant;

/**
 * Who put a rule, why and when.
 *
 * @param author as the operating system or the command knows him
 * @param reason in a sentence; never holds a key
 * @param putAt to the millisecond
 */
public record Provenance(String author, String reason, Instant putAt) {}
