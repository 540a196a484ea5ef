package org.tamga.producers.simulation.region;

import org.tamga.events.Subject;
import org.tamga.producers.simulation.reports.Subjects;

/**
 * Somebody who travels.
 *
 * @param passportName given name and surname in Latin letters, as the machine-readable zone has them
 * @param cyrillicName surname and given name, as posts write them by hand
 * @param birthDate ISO 8601
 */
public record Person(
        String passportName, String cyrillicName, String birthDate, String nationality, String passportNumber) {

    public Subject byPassport() {
        return Subjects.person(passportName, birthDate, nationality);
    }

    public Subject byHand() {
        return Subjects.person(cyrillicName, birthDate, nationality);
    }

    public Subject passport() {
        return Subjects.passport(passportNumber, nationality);
    }
}
