package org.tamga.topology.backtest.spill;

import org.tamga.detection.report.Observation;
import org.tamga.detection.travel.Togetherness;

/** Two observations, by the pair of their vehicles. */
final class TogethernessCodec implements Codec<Togetherness> {
    private final Codec<Observation> observations;

    TogethernessCodec(Codec<Observation> observations) {
        this.observations = observations;
    }

    @Override
    public Object groupOf(Togetherness both) {
        return both.pair();
    }

    @Override
    public long hash(Togetherness both) {
        return (long) both.first().member().hashCode() << Integer.SIZE
                ^ both.second().member().hashCode() & 0xFFFF_FFFFL;
    }

    @Override
    public void write(Togetherness both, PackedOutput to) {
        observations.write(both.first(), to);
        observations.write(both.second(), to);
    }

    @Override
    public Togetherness read(PackedInput from) {
        return new Togetherness(observations.read(from), observations.read(from));
    }
}
