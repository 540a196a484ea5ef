package org.tamga.topology.backtest.spill;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.Position;

/** Places are few, so most are a number; all observations at one share it. Those beyond the first 65,536 are written out. */
final class PlaceCodec {
    private static final int MOST = 1 << 16;

    private final Map<Place, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<Place> places = new AtomicReferenceArray<>(MOST);
    private final AtomicInteger next = new AtomicInteger();

    void write(Place place, PackedOutput to) {
        Integer number = numbers.get(place);
        if (number == null && next.get() < MOST) {
            number = numbers.computeIfAbsent(place, this::enter);
        }
        to.count(number == null || number >= MOST ? 0 : number + 1);
        if (number == null || number >= MOST) {
            writeOut(place, to);
        }
    }

    Place read(PackedInput from) {
        int number = from.count();
        return number == 0 ? readOut(from) : places.get(number - 1);
    }

    private Integer enter(Place place) {
        int number = next.getAndIncrement();
        if (number < MOST) {
            places.set(number, place);
        }
        return number;
    }

    private static void writeOut(Place place, PackedOutput to) {
        to.text(place.name());
        to.text(place.country());
        to.text(place.crossing());
        Position position = place.position();
        to.oneByte(position == null ? 0 : 1);
        if (position != null) {
            to.eight(Double.doubleToRawLongBits(position.latitude()));
            to.eight(Double.doubleToRawLongBits(position.longitude()));
        }
    }

    private static Place readOut(PackedInput from) {
        String name = from.text();
        String country = from.text();
        String crossing = from.text();
        Position position = from.oneByte() == 0
                ? null
                : new Position(Double.longBitsToDouble(from.eight()), Double.longBitsToDouble(from.eight()));
        return new Place(name, country, crossing, position);
    }
}
