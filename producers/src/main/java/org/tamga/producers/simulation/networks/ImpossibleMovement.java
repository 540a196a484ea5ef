package org.tamga.producers.simulation.networks;

import java.time.Instant;
import java.util.List;
import org.tamga.events.Direction;
import org.tamga.events.Subject;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.networks.Scene.Stop;
import org.tamga.producers.simulation.region.Distances;
import org.tamga.producers.simulation.region.Numbers;
import org.tamga.producers.simulation.region.Passage;
import org.tamga.producers.simulation.region.Region;
import org.tamga.producers.simulation.reports.Subjects;
import org.tamga.producers.simulation.traffic.Vehicle;
import org.tamga.vocabulary.Checkpoint;

/** A cloned plate, or a passport that two people use: seen at two checkpoints too far apart for the time between. */
final class ImpossibleMovement implements Planter {
    private static final double FAR_KM = 450;
    private static final int MOST_MINUTES = 120;

    @Override
    public String kind() {
        return "impossible-movement";
    }

    @Override
    public void plant(Scene scene) {
        Dice dice = scene.dice();
        Passage here = scene.corridor().get(0);
        Checkpoint first = Region.isReporting(here.in()) ? here.in() : here.out();
        List<Checkpoint> far = scene.ground()
                .region()
                .checkpointsOf(one ->
                        Region.isReporting(one) && one.modes().contains("road") && Distances.km(first, one) >= FAR_KM);
        Checkpoint second = dice.pick(far);
        boolean passport = dice.chance(0.4);
        String country = first.country();
        Subject shared = passport
                ? Subjects.passport(Numbers.passport(dice), country)
                : Vehicle.some(dice, country).byPlate();
        Instant at = scene.finish();
        String method = passport ? "MRZ" : "ANPR";
        scene.sighting(
                new Stop(first, Direction.INBOUND),
                at.minusSeconds(60L * dice.between(5, MOST_MINUTES)),
                method,
                List.of(shared));
        scene.sighting(new Stop(second, Direction.OUTBOUND), at, method, List.of(shared));
        scene.mustRaise(kind());
    }
}
