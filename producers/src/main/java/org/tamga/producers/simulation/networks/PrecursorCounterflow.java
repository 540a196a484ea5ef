package org.tamga.producers.simulation.networks;

import java.time.Instant;
import java.util.List;
import org.tamga.events.Direction;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.networks.Scene.Stop;
import org.tamga.producers.simulation.region.Passage;
import org.tamga.vocabulary.DrugGroup;

/** Acetic anhydride over a crossing one way, opiates or methamphetamine over the same crossing the other way. */
final class PrecursorCounterflow implements Planter {
    private static final List<DrugGroup> MADE_WITH_IT =
            List.of(DrugGroup.OPIUM, DrugGroup.MORPHINE, DrugGroup.HEROIN, DrugGroup.METHAMPHETAMINE);

    @Override
    public String kind() {
        return "precursor-counterflow";
    }

    @Override
    public void plant(Scene scene) {
        Dice dice = scene.dice();
        Passage passage = scene.corridor().get(0);
        int products = dice.between(1, 4);
        List<Instant> times = scene.times(products + 1, 2, 14);
        seize(scene, passage, times.get(0), DrugGroup.PRECURSOR);
        for (int i = 1; i <= products; i++) {
            seize(scene, passage.reversed(), times.get(i), dice.pick(MADE_WITH_IT));
        }
        scene.mustRaise(kind());
    }

    /** By the side that lets it out or the side that lets it in. */
    private static void seize(Scene scene, Passage flow, Instant at, DrugGroup group) {
        Stop stop = scene.dice().chance(0.5)
                ? new Stop(flow.out(), Direction.OUTBOUND)
                : new Stop(flow.in(), Direction.INBOUND);
        scene.seizure(
                stop,
                at,
                TransportMode.ROAD,
                Drugs.item(scene.marginals(), stop.checkpoint().country(), group, scene.dice()),
                List.of());
    }
}
