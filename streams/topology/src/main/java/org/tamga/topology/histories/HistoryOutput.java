package org.tamga.topology.histories;

import org.tamga.events.internal.Claim;
import org.tamga.events.internal.ObservationChange;

/** What a history tells the rest. */
public sealed interface HistoryOutput {
    /** What it says of an alert; goes by alert id. */
    record Claimed(Claim claim) implements HistoryOutput {}

    /** A vehicle that passed a checkpoint, or did not after all; goes by meeting. */
    record Met(ObservationChange change) implements HistoryOutput {}

    /** A vehicle was caught, or was not after all; goes to all pairs. */
    record VehicleHit(ObservationChange change) implements HistoryOutput {}
}
