package org.tamga.producers.simulation.networks;

import java.time.Instant;
import java.util.List;
import org.tamga.events.Item;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.networks.Scene.Stop;
import org.tamga.producers.simulation.reports.Spelling;
import org.tamga.producers.simulation.seizures.Goods;
import org.tamga.vocabulary.DrugGroup;

/** Packages with one stamp, of one drug, found three to five times by posts that write the stamp each in its own way. */
final class SharedStamp implements Planter {
    @Override
    public String kind() {
        return "linked-marking";
    }

    @Override
    public void plant(Scene scene) {
        Dice dice = scene.dice();
        int seizures = dice.between(3, 5);
        List<Stop> stops = scene.stops(seizures);
        List<Instant> times = scene.times(seizures, 3, 60);
        DrugGroup group = dice.pick(Drugs.TRAFFICKED);
        String stamp = dice.letters("ABCEHKMOPTX", 3) + dice.digits(4);
        for (int i = 0; i < seizures; i++) {
            String country = stops.get(i).checkpoint().country();
            long milligrams = Drugs.milligrams(scene.marginals(), country, group, dice);
            String written = i == 0 ? stamp : Spelling.variant(dice, stamp);
            Item item = Goods.item(
                    Drugs.name(group, dice),
                    milligrams,
                    null,
                    Goods.packages(milligrams, dice.between(1, 30), written));
            scene.seizure(stops.get(i), times.get(i), TransportMode.ROAD, item, List.of());
        }
        scene.mustRaise(kind());
    }
}
