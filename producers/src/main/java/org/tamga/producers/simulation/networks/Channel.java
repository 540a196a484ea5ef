package org.tamga.producers.simulation.networks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tamga.events.Subject;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.networks.Scene.Stop;
import org.tamga.producers.simulation.region.Numbers;
import org.tamga.producers.simulation.reports.Subjects;
import org.tamga.producers.simulation.traffic.Vehicle;

/** Seizures that no single key joins: a plate joins the first two, a telephone the next, a passport those after. */
final class Channel implements Planter {
    private static final List<String> LINKS = List.of("linked-vehicle", "linked-phone", "linked-document");

    @Override
    public String kind() {
        return "channel";
    }

    @Override
    public void plant(Scene scene) {
        Dice dice = scene.dice();
        int seizures = dice.between(3, 4);
        List<Stop> stops = scene.stops(2);
        List<Instant> times = scene.times(seizures, 3, 40);
        String home = stops.get(0).checkpoint().country();
        List<Subject> keys = List.of(
                Vehicle.some(dice, home).byPlate(),
                Subjects.phone(Numbers.phone(dice, home)),
                Subjects.passport(Numbers.passport(dice), home));
        for (int i = 0; i < seizures; i++) {
            List<Subject> subjects = new ArrayList<>();
            if (i > 0) {
                subjects.add(keys.get(i - 1));
            }
            if (i < seizures - 1) {
                subjects.add(keys.get(i));
                scene.mustRaise(LINKS.get(i));
            }
            Stop stop = stops.get(i % 2);
            scene.seizure(
                    stop,
                    times.get(i),
                    TransportMode.ROAD,
                    Drugs.item(scene.marginals(), stop.checkpoint().country(), dice.pick(Drugs.TRAFFICKED), dice),
                    subjects);
        }
        scene.mustRaise(kind());
    }
}
