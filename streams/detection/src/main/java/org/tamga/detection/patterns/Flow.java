package org.tamga.detection.patterns;

import java.util.Optional;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.Place;

/**
 * The way over a crossing of two countries: out through the checkpoint of the one or in through that of the other.
 *
 * <p>A checkpoint knows its own country; the one it faces is read from the name of the crossing, which in the register
 * joins the ids of the two, {@code "KZ-KORDAY:KG-AK-ZHOL"}, and an id begins with its country. A crossing of any other
 * name, such as that of an airport, has no flow.
 */
record Flow(String crossing, String from, String to) {

    static Optional<Flow> of(Observation observation) {
        Place place = observation.place();
        Direction direction = observation.event().direction();
        if (!place.isResolved() || direction == null) {
            return Optional.empty();
        }
        return facing(place).flatMap(there -> switch (direction) {
            case OUTBOUND -> Optional.of(new Flow(place.crossing(), place.country(), there));
            case INBOUND -> Optional.of(new Flow(place.crossing(), there, place.country()));
            case TRANSIT, DOMESTIC -> Optional.empty();
        });
    }

    Flow back() {
        return new Flow(crossing, to, from);
    }

    /** "crossing:KZ-KORDAY:KG-AK-ZHOL:KZ>KG" */
    String subject() {
        return "crossing:" + crossing + ":" + from + ">" + to;
    }

    private static Optional<String> facing(Place place) {
        String[] sides = place.crossing().split(":", -1);
        if (sides.length != 2) {
            return Optional.empty();
        }
        String other = sides[0].equals(place.name()) ? sides[1] : sides[0];
        int end = other.indexOf('-');
        return Optional.of(other.substring(0, Math.max(end, 0)))
                .filter(country -> !country.isEmpty() && !country.equals(place.country()));
    }
}
