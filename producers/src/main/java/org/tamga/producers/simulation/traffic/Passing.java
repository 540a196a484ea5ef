package org.tamga.producers.simulation.traffic;

import org.tamga.events.Direction;
import org.tamga.events.TransportMode;
import org.tamga.vocabulary.Checkpoint;

/**
 * A traveller at a checkpoint.
 *
 * @param at in milliseconds
 * @param last whether the journey ends here
 */
public record Passing(
        Traveller who, Checkpoint checkpoint, Direction direction, TransportMode mode, long at, boolean last) {}
