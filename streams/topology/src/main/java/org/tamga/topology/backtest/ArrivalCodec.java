package org.tamga.topology.backtest;

import java.util.ArrayList;
import java.util.List;
import org.tamga.detection.report.Nature;
import org.tamga.topology.backtest.spill.Codec;
import org.tamga.topology.backtest.spill.Packed;
import org.tamga.topology.backtest.spill.PackedInput;
import org.tamga.topology.backtest.spill.PackedOutput;

/** Arrivals, by event. Their observations stay packed. */
final class ArrivalCodec implements Codec<Arrival> {
    private static final Nature[] NATURES = Nature.values();

    @Override
    public Object groupOf(Arrival arrival) {
        return arrival.eventId();
    }

    @Override
    public void write(Arrival arrival, PackedOutput to) {
        to.id(arrival.eventId());
        to.count(arrival.number());
        to.oneByte(arrival.retracted() ? 1 : 0);
        to.time(arrival.recordedAt());
        to.oneByte(arrival.original().isLine() ? 1 : 0);
        to.block(arrival.original().bytes());
        to.textIfAny(arrival.delivery().post());
        to.time(arrival.delivery().arrived());
        to.time(arrival.time());
        to.oneByte(arrival.nature().ordinal());
        to.count(arrival.observations().size());
        arrival.observations().forEach(observation -> {
            to.eight(observation.hash());
            to.block(observation.bytes());
        });
    }

    @Override
    public Arrival read(PackedInput from) {
        return new Arrival(
                from.id(),
                from.count(),
                from.oneByte() == 1,
                from.time(),
                new Original(from.oneByte() == 1, from.block()),
                new Delivery(from.textIfAny(), from.time()),
                from.time(),
                NATURES[from.oneByte()],
                observations(from));
    }

    private static List<Packed> observations(PackedInput from) {
        int count = from.count();
        List<Packed> read = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            read.add(new Packed(from.eight(), from.block()));
        }
        return read;
    }
}
