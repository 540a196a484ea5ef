package org.tamga.producers.simulation.networks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.networks.Scene.Stop;
import org.tamga.producers.simulation.region.People;
import org.tamga.producers.simulation.region.Person;
import org.tamga.producers.simulation.reports.Spelling;
import org.tamga.producers.simulation.reports.Subjects;

/** One courier with several passports: the name in either script, in either order, with a slip; the date of birth stays. */
final class SamePerson implements Planter {
    @Override
    public String kind() {
        return "linked-person";
    }

    @Override
    public void plant(Scene scene) {
        Dice dice = scene.dice();
        int seizures = dice.between(2, 4);
        List<Stop> stops = scene.stops(seizures);
        List<Instant> times = scene.times(seizures, 3, 100);
        Person person = steadyName(dice, stops.get(0).checkpoint().country());
        for (int i = 0; i < seizures; i++) {
            scene.seizure(
                    stops.get(i),
                    times.get(i),
                    TransportMode.ROAD,
                    Drugs.item(
                            scene.marginals(), stops.get(i).checkpoint().country(), dice.pick(Drugs.TRAFFICKED), dice),
                    List.of(Subjects.person(written(person, i, dice), person.birthDate(), person.nationality())));
        }
        scene.mustRaise(kind());
        if (seizures >= 3) {
            scene.mustRaise("channel");
        }
    }

    private static String written(Person person, int time, Dice dice) {
        switch (time) {
            case 0:
                return person.passportName();
            case 1:
                return person.cyrillicName();
            default:
                return dice.chance(0.5)
                        ? person.passportName().toUpperCase(Locale.ROOT)
                        : Spelling.slip(dice, person.passportName());
        }
    }

    /** Somebody whose name differs little from script to script, and who knows on which day he was born. */
    private static Person steadyName(Dice dice, String nationality) {
        while (true) {
            Person person = People.somebody(dice, nationality);
            if (!person.birthDate().endsWith("-01-01")
                    && Transliteration.isSteady(person.passportName(), person.cyrillicName())) {
                return person;
            }
        }
    }
}
