package org.tamga.benchmarks.traffic;

/**
 * A vehicle at a checkpoint, as one post reports it. Flat, so that every engine reads it by its own means.
 *
 * @param id of the event
 * @param vehicle country and normal form of the plate
 * @param checkpoint the register's id
 * @param crossing shared with the checkpoint on the other side
 * @param latitude degrees
 * @param longitude degrees
 * @param time milliseconds since 1970, UTC
 * @param hit whether drugs were found
 */
public record Passage(
        String id,
        String vehicle,
        String checkpoint,
        String crossing,
        String country,
        double latitude,
        double longitude,
        long time,
        boolean hit) {}
