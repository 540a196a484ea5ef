package org.tamga.topology.mapping;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.travel.Togetherness;
import org.tamga.events.Evidence;
import org.tamga.events.internal.Observation;
import org.tamga.topology.RegionalSecret;

/** Observations as they travel between the sub-topologies and lie in the histories. */
public final class ObservationMapping {
    private ObservationMapping() {}

    static Observation write(
            org.tamga.detection.report.Observation observation, Evidence shown, RegionalSecret secret) {
        return new Observation(
                secret.hash(observation.key()),
                observation.key().kind().id(),
                observation.key().normalForm(),
                observation.rank(),
                observation.member(),
                shown);
    }

    /** One that was read before, for another history. */
    public static Observation write(org.tamga.detection.report.Observation observation, RegionalSecret secret) {
        if (observation.event().detail() instanceof Evidence shown) {
            return write(observation, shown, secret);
        }
        throw new IllegalArgumentException("event " + observation.eventId() + " came without what is shown of it");
    }

    /** As detection reads it; what is shown of the event goes along as its detail. */
    public static org.tamga.detection.report.Observation read(Observation observation) {
        return new org.tamga.detection.report.Observation(
                key(observation),
                observation.getMember(),
                observation.getRank(),
                EvidenceMapping.read(observation.getEvidence()));
    }

    public static ObservationChange read(org.tamga.events.internal.ObservationChange change) {
        Observation before = change.getBefore();
        Observation after = change.getAfter();
        Observation about = about(change);
        return new ObservationChange(
                key(about), before == null ? null : read(before), after == null ? null : read(after));
    }

    public static org.tamga.events.internal.ObservationChange write(ObservationChange change, RegionalSecret secret) {
        return new org.tamga.events.internal.ObservationChange(
                writeIfPresent(change.before(), secret), writeIfPresent(change.after(), secret));
    }

    /** The observation that says which history a change is of. */
    public static Observation about(org.tamga.events.internal.ObservationChange change) {
        Observation about = change.getAfter() == null ? change.getBefore() : change.getAfter();
        if (about == null) {
            throw new IllegalArgumentException("a change of an observation from nothing to nothing");
        }
        return about;
    }

    public static org.tamga.events.internal.Togetherness write(Togetherness both, RegionalSecret secret) {
        return new org.tamga.events.internal.Togetherness(write(both.first(), secret), write(both.second(), secret));
    }

    public static Togetherness read(org.tamga.events.internal.Togetherness both) {
        return new Togetherness(read(both.getFirst()), read(both.getSecond()));
    }

    public static Key key(Observation observation) {
        return new Key(KeyKind.valueOf(observation.getKind().toUpperCase(Locale.ROOT)), observation.getNormalForm());
    }

    private static @Nullable Observation writeIfPresent(
            org.tamga.detection.report.@Nullable Observation observation, RegionalSecret secret) {
        return observation == null ? null : write(observation, secret);
    }
}
