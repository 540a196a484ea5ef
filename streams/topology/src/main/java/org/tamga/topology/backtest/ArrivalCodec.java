package org.tamga.topology.backtest;

import org.tamga.detection.report.Revision;
import org.tamga.topology.backtest.spill.Codec;
import org.tamga.topology.backtest.spill.PackedInput;
import org.tamga.topology.backtest.spill.PackedOutput;

/** Arrivals, by event. */
final class ArrivalCodec implements Codec<Arrival> {
    @Override
    public Object groupOf(Arrival arrival) {
        return arrival.eventId();
    }

    @Override
    public void write(Arrival arrival, PackedOutput to) {
        Revision revision = arrival.revision();
        to.text(arrival.eventId());
        to.count(revision.number());
        to.oneByte(revision.retracted() ? 1 : 0);
        to.time(revision.recordedAt());
        to.block(revision.encoding());
    }

    @Override
    public Arrival read(PackedInput from) {
        return new Arrival(from.text(), new Revision(from.count(), from.oneByte() == 1, from.time(), from.block()));
    }
}
