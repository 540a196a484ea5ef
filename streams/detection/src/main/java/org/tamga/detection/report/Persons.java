package org.tamga.detection.report;

import java.util.ArrayList;
import java.util.List;
import org.tamga.detection.keys.EventKeys;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.keys.PersonForm;

/** The persons of an event: one observation in the history of each one's day of birth. */
final class Persons {
    private Persons() {}

    static List<Observation> of(EventKeys keys, Event event) {
        List<PersonForm> forms = keys.persons();
        List<Observation> observations = new ArrayList<>();
        for (int rank = 0; rank < forms.size(); rank++) {
            PersonForm form = forms.get(rank);
            Key born = new Key(KeyKind.PERSON, form.birthDate().toString());
            observations.add(new Observation(born, form.name(), rank, event));
        }
        return observations;
    }
}
