package org.tamga.producers.simulation.networks;

import java.time.Instant;
import java.util.List;
import org.tamga.events.Direction;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.networks.Scene.Stop;
import org.tamga.producers.simulation.region.Passage;
import org.tamga.producers.simulation.traffic.Vehicle;
import org.tamga.vocabulary.DrugGroup;

/** A car that looks ahead and a car that carries: minutes apart over two borders, again and again, until one is caught. */
final class TravellingTogether implements Planter {
    @Override
    public String kind() {
        return "travelling-together";
    }

    @Override
    public void plant(Scene scene) {
        Dice dice = scene.dice();
        List<Passage> corridor = scene.corridor();
        String country = corridor.get(0).in().country();
        Vehicle scout = Vehicle.some(dice, country);
        Vehicle carrier = Vehicle.some(dice, country);
        List<Instant> times = scene.times(dice.between(4, 6), 3, 18);
        for (int i = 0; i < times.size() - 1; i++) {
            Stop stop = new Stop(corridor.get(i % 2).in(), Direction.INBOUND);
            scene.sighting(stop, times.get(i), "ANPR", List.of(scout.byPlate()));
            Instant behind = times.get(i).plusSeconds(dice.between(60, 12 * 60));
            scene.sighting(stop, behind, "ANPR", List.of(carrier.byPlate()));
        }
        scene.seizure(
                new Stop(corridor.get(1).in(), Direction.INBOUND),
                scene.finish(),
                TransportMode.ROAD,
                Drugs.item(scene.marginals(), corridor.get(1).in().country(), DrugGroup.HEROIN, dice),
                List.of(carrier.byPlate()));
        scene.mustRaise(kind());
        scene.mayRaise("linked-vehicle");
    }
}
