package org.tamga.producers.simulation.networks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tamga.events.ChemicalProfile;
import org.tamga.events.Item;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.networks.Scene.Stop;
import org.tamga.producers.simulation.seizures.Goods;
import org.tamga.producers.simulation.seizures.Laboratory;
import org.tamga.vocabulary.DrugGroup;

/** One batch, seized in several countries; what joins it is measured weeks later. */
final class OneBatch implements Planter {
    @Override
    public String kind() {
        return "chemical-profile";
    }

    @Override
    public void plant(Scene scene) {
        Dice dice = scene.dice();
        int seizures = dice.between(2, 4);
        List<Stop> stops = scene.stops(seizures);
        List<Instant> times = scene.times(seizures, 5, 60);
        DrugGroup group = dice.chance(0.7) ? DrugGroup.HEROIN : DrugGroup.METHAMPHETAMINE;
        ChemicalProfile batch = Laboratory.batch(group, dice);
        for (int i = 0; i < seizures; i++) {
            String name = Drugs.name(group, dice);
            long milligrams = Drugs.milligrams(
                    scene.marginals(), stops.get(i).checkpoint().country(), group, dice);
            Item seized = Goods.item(name, milligrams, null, List.of());
            Item analysed = Goods.item(name, milligrams, null, List.of(), Laboratory.again(batch, dice));
            scene.seizure(
                    stops.get(i), times.get(i), seized, analysed, Duration.ofDays(dice.between(10, 60)), List.of());
        }
        scene.mustRaise(kind());
    }
}
