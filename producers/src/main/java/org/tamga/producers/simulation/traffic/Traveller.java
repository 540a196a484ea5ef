package org.tamga.producers.simulation.traffic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Subject;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.region.Numbers;
import org.tamga.producers.simulation.region.People;
import org.tamga.producers.simulation.region.Person;
import org.tamga.producers.simulation.reports.Subjects;

/** Somebody under way, with what he takes along. */
public record Traveller(
        Person person,
        @Nullable Vehicle vehicle,
        @Nullable String phone,
        @Nullable String container) {

    public static Traveller byRoad(Dice dice, String country) {
        return new Traveller(
                People.somebody(dice, country), Vehicle.some(dice, country), Numbers.phone(dice, country), null);
    }

    public static Traveller withoutVehicle(Dice dice, String country) {
        return new Traveller(People.somebody(dice, country), null, Numbers.phone(dice, country), null);
    }

    public static Traveller withContainer(Dice dice, String country) {
        return new Traveller(
                People.somebody(dice, country),
                Vehicle.some(dice, country),
                Numbers.phone(dice, country),
                Numbers.container(dice));
    }

    /** What a thorough check writes down by hand; the telephone not always. */
    public List<Subject> byHand(Dice dice) {
        List<Subject> all = new ArrayList<>();
        if (vehicle != null) {
            all.add(dice.chance(0.4) ? vehicle.withVin() : vehicle.byPlate());
        }
        all.add(person.byHand());
        all.add(person.passport());
        if (phone != null && dice.chance(0.3)) {
            all.add(Subjects.phone(phone));
        }
        if (container != null) {
            all.add(Subjects.container(container));
        }
        return all;
    }
}
