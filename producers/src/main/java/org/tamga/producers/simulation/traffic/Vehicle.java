package org.tamga.producers.simulation.traffic;

import org.tamga.events.Subject;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.region.Numbers;
import org.tamga.producers.simulation.reports.Subjects;

/** A vehicle, by what is written on it. */
public record Vehicle(String plate, String country, String vin) {
    public static Vehicle some(Dice dice, String country) {
        return new Vehicle(Numbers.plate(dice, country), country, Numbers.vin(dice));
    }

    public Subject byPlate() {
        return Subjects.vehicle(plate, country, null);
    }

    public Subject withVin() {
        return Subjects.vehicle(plate, country, vin);
    }
}
