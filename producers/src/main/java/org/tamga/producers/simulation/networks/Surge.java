package org.tamga.producers.simulation.networks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.tamga.events.Direction;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.networks.Scene.Stop;
import org.tamga.producers.simulation.region.Passage;
import org.tamga.producers.simulation.region.People;
import org.tamga.vocabulary.DrugGroup;

/** Many loads of one drug sent over one checkpoint on one day, where there is one now and then. */
final class Surge implements Planter {
    private static final ZoneOffset DAY = ZoneOffset.ofHours(5);

    @Override
    public String kind() {
        return "surge";
    }

    @Override
    public void plant(Scene scene) {
        Dice dice = scene.dice();
        Passage passage = scene.corridor().get(0);
        Stop stop = new Stop(passage.in(), Direction.INBOUND);
        String country = passage.in().country();
        DrugGroup group = dice.pick(Drugs.TRAFFICKED);
        scene.earlier(
                stop,
                scene.finish().minus(Duration.ofDays(dice.between(90, 300))),
                Drugs.item(scene.marginals(), country, group, dice));
        Instant morning =
                scene.finish().atOffset(DAY).toLocalDate().atTime(5, 0).toInstant(DAY);
        int loads = dice.between(6, 9);
        for (int i = 0; i < loads; i++) {
            scene.seizure(
                    stop,
                    morning.plusSeconds(dice.between(0, 17 * 3600)),
                    TransportMode.ROAD,
                    Drugs.item(scene.marginals(), country, group, dice),
                    List.of(People.somebody(dice, country).byHand()));
        }
        scene.mustRaise(kind());
    }
}
