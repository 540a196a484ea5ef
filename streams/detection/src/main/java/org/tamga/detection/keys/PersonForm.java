package org.tamga.detection.keys;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A person as two reports may have written one. Personal data.
 *
 * @param name see {@link org.tamga.vocabulary.NameForm}
 */
public record PersonForm(String name, LocalDate birthDate) implements KeyForm, Comparable<PersonForm> {
    private static final Comparator<PersonForm> ORDER =
            Comparator.comparing(PersonForm::name).thenComparing(PersonForm::birthDate);

    @Override
    public KeyKind kind() {
        return KeyKind.PERSON;
    }

    @Override
    public int compareTo(PersonForm other) {
        return ORDER.compare(this, other);
    }
}
