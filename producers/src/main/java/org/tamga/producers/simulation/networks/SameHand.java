package org.tamga.producers.simulation.networks;

import java.time.Instant;
import java.util.List;
import org.tamga.events.Item;
import org.tamga.events.Package;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.networks.Scene.Stop;
import org.tamga.producers.simulation.seizures.Goods;
import org.tamga.vocabulary.DrugGroup;

/** One way of doing it: the same drug, hidden alike in an uncommon place, in packages of one mass, on the same way. */
final class SameHand implements Planter {
    private static final List<String> HIDDEN = List.of(
            "inside the axle of a trailer",
            "in hollowed walnuts",
            "двойное дно газового баллона",
            "between the layers of felt carpets",
            "in sealed tins of tomato paste",
            "за обшивкой холодильной камеры",
            "in cavities of onion crates",
            "in the filter housing of a bus");

    @Override
    public String kind() {
        return "same-modus-operandi";
    }

    @Override
    public void plant(Scene scene) {
        Dice dice = scene.dice();
        int seizures = dice.between(3, 5);
        List<Stop> stops = scene.stops(seizures);
        List<Instant> times = scene.times(seizures, 1, 6);
        DrugGroup group = dice.pick(Drugs.TRAFFICKED);
        String hidden = HIDDEN.get(scene.number() % HIDDEN.size());
        int grams = dice.between(12, 120) * 10 + 5;
        String destination = dice.pick(List.of("RU", "BY", "DE", "NL"));
        for (int i = 0; i < seizures; i++) {
            int count = dice.between(4, 30);
            Item item = Goods.item(
                    Drugs.name(group, dice),
                    grams * 1000L * count,
                    hidden,
                    List.of(new Package(count, Integer.toString(grams), null)));
            scene.seizure(stops.get(i), times.get(i), TransportMode.ROAD, "AF", destination, item, List.of());
        }
        scene.mustRaise(kind());
        scene.mayRaise("new-route");
    }
}
