package org.tamga.producers.simulation.networks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tamga.events.Subject;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.networks.Scene.Stop;
import org.tamga.producers.simulation.region.Numbers;
import org.tamga.producers.simulation.region.People;
import org.tamga.producers.simulation.reports.Subjects;
import org.tamga.producers.simulation.traffic.Vehicle;
import org.tamga.vocabulary.DrugGroup;

/**
 * One thing caught with drugs in several countries, whatever else changes: two to five seizures along a corridor and, of
 * what cameras and readers see, sightings on the way. Now and then only one seizure, and sightings elsewhere.
 */
enum SharedKey implements Planter {
    VEHICLE("linked-vehicle", 40, "ANPR", (dice, home) -> {
        Vehicle vehicle = Vehicle.some(dice, home);
        return () -> List.of(vehicle.byPlate());
    }),
    VIN("linked-vin", 90, "", (dice, home) -> {
        Vehicle vehicle = Vehicle.some(dice, home);
        return () -> List.of(Subjects.vehicle(Numbers.plate(dice, home), home, vehicle.vin()));
    }),
    CONTAINER("linked-container", 40, "MANUAL", (dice, home) -> {
        String number = Numbers.container(dice);
        return () -> List.of(Subjects.container(
                dice.chance(0.5)
                        ? number
                        : number.substring(0, 4) + " " + number.substring(4, 10) + "-" + number.charAt(10)));
    }),
    DOCUMENT("linked-document", 120, "MRZ", (dice, home) -> {
        Subject passport = Subjects.passport(Numbers.passport(dice), home);
        return () -> List.of(passport);
    }),
    PHONE("linked-phone", 90, "", (dice, home) -> {
        String number = Numbers.phone(dice, home);
        return () -> List.of(
                Subjects.phone(dice.chance(0.5) ? number : "00" + number.substring(1, 3) + " " + number.substring(3)));
    }),
    DEVICE("linked-device", 90, "", (dice, home) -> {
        String imei = Numbers.imei(dice);
        return () -> List.of(Subjects.device(
                dice.chance(0.5) ? imei : imei.substring(0, 8) + "-" + imei.substring(8, 14) + "-" + imei.charAt(14)));
    });

    private static final double ONE_SEIZURE_ONLY = 0.25;

    private final String pattern;
    private final double mostDays;
    private final String sightedBy;
    private final java.util.function.BiFunction<Dice, String, Key> key;

    /** @param sightedBy the method that sees such keys in passing; blank if none does */
    SharedKey(String pattern, double mostDays, String sightedBy, java.util.function.BiFunction<Dice, String, Key> key) {
        this.pattern = pattern;
        this.mostDays = mostDays;
        this.sightedBy = sightedBy;
        this.key = key;
    }

    @Override
    public String kind() {
        return pattern;
    }

    @Override
    public void plant(Scene scene) {
        Dice dice = scene.dice();
        boolean one = !sightedBy.isEmpty() && dice.chance(ONE_SEIZURE_ONLY);
        int seizures = one ? 1 : dice.between(2, 5);
        List<Stop> stops = scene.stops(Math.max(2, seizures));
        Key shared = key.apply(dice, stops.get(0).checkpoint().country());
        List<Instant> times = scene.times(Math.max(2, seizures), 2, mostDays);
        if (one) {
            scene.sighting(stops.get(0), times.get(0), sightedBy, shared.written());
            seize(scene, stops.get(1), times.get(1), shared);
        } else {
            for (int i = 0; i < seizures; i++) {
                seize(scene, stops.get(i), times.get(i), shared);
            }
            sightOnTheWay(scene, stops, times, shared);
        }
        scene.mustRaise(pattern);
        if (seizures >= 3) {
            scene.mustRaise("channel");
        }
    }

    /** Half way between two seizures, where the next will be or the last was. */
    private void sightOnTheWay(Scene scene, List<Stop> stops, List<Instant> times, Key shared) {
        for (int i = 1; i < times.size() && !sightedBy.isEmpty(); i++) {
            if (scene.dice().chance(0.6)) {
                long between = (times.get(i).getEpochSecond() - times.get(i - 1).getEpochSecond()) / 2;
                scene.sighting(stops.get(i), times.get(i - 1).plusSeconds(between), sightedBy, shared.written());
            }
        }
    }

    private static void seize(Scene scene, Stop stop, Instant at, Key shared) {
        Dice dice = scene.dice();
        String country = stop.checkpoint().country();
        List<Subject> subjects = new ArrayList<>(shared.written());
        if (dice.chance(0.7)) {
            subjects.add(People.somebody(dice, country).byHand());
        }
        Collections.reverse(subjects);
        DrugGroup group = dice.pick(Drugs.TRAFFICKED);
        scene.seizure(stop, at, TransportMode.ROAD, Drugs.item(scene.marginals(), country, group, dice), subjects);
    }

    /** What is shared, as one more report writes it. */
    private interface Key {
        List<Subject> written();
    }
}
