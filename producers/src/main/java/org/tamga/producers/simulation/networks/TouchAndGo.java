package org.tamga.producers.simulation.networks;

import java.time.Instant;
import java.util.List;
import org.tamga.events.Direction;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.networks.Scene.Stop;
import org.tamga.producers.simulation.region.Passage;
import org.tamga.producers.simulation.region.Region;
import org.tamga.producers.simulation.traffic.Vehicle;
import org.tamga.vocabulary.Checkpoint;

/** A car that comes over the border, is gone again within the half hour, and comes back a few days later to do the same. */
final class TouchAndGo implements Planter {
    @Override
    public String kind() {
        return "touch-and-go";
    }

    @Override
    public void plant(Scene scene) {
        Dice dice = scene.dice();
        Passage passage = scene.corridor().get(0);
        Checkpoint post = Region.isReporting(passage.in()) ? passage.in() : passage.out();
        Vehicle vehicle = Vehicle.some(dice, passage.out().country());
        for (Instant at : scene.times(dice.between(5, 8), 1.5, 4.5)) {
            scene.sighting(
                    new Stop(post, Direction.INBOUND),
                    at.minusSeconds(60L * dice.between(9, 25)),
                    "ANPR",
                    List.of(vehicle.byPlate()));
            scene.sighting(new Stop(post, Direction.OUTBOUND), at, "ANPR", List.of(vehicle.byPlate()));
        }
        scene.mustRaise(kind());
    }
}
