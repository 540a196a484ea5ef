package org.tamga.topology.backtest.spill;

import java.util.ArrayList;
import java.util.List;
import org.tamga.detection.batch.Grouping;
import org.tamga.detection.batch.Groups;
import org.tamga.detection.report.Observation;
import org.tamga.detection.travel.Togetherness;

/** Groups of which only a little is in memory. Closing it lets go of all of them. */
public final class SpilledGrouping implements Grouping, AutoCloseable {
    private final SpillSpace space;
    private final ObservationCodec observations = new ObservationCodec();
    private final Codec<Togetherness> togethernesses = new TogethernessCodec(observations);
    private final List<Groups<?>> opened = new ArrayList<>();

    public SpilledGrouping(SpillSpace space) {
        this.space = space;
    }

    @Override
    public SpilledGroups<Observation> observations() {
        return groups(observations);
    }

    @Override
    public Groups<Togetherness> togethernesses() {
        return groups(togethernesses);
    }

    /** Of another kind. */
    public <V> SpilledGroups<V> groups(Codec<V> codec) {
        SpilledGroups<V> groups = new SpilledGroups<>(codec, space);
        opened.add(groups);
        return groups;
    }

    @Override
    public void close() {
        opened.forEach(Groups::clear);
    }
}
