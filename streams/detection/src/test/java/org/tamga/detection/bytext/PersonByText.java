package org.tamga.detection.bytext;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Comparator;

/** A person as an event names them: name form and birth date. */
record PersonByText(String name, LocalDate birthDate) implements Comparable<PersonByText> {
    private static final Comparator<PersonByText> ORDER =
            comparing(PersonByText::name).thenComparing(PersonByText::birthDate);

    @Override
    public int compareTo(PersonByText other) {
        return ORDER.compare(this, other);
    }

    /**
     * "birthDate is equal … and the Jaro–Winkler similarity of the names is ≥ 0.90 − 1e-9 …; with a birthDate of 1
     * January the names must be equal."
     */
    boolean matches(PersonByText other) {
        if (!birthDate.equals(other.birthDate)) {
            return false;
        }
        return birthDate.getDayOfYear() == 1
                ? name.equals(other.name)
                : JaroWinklerByText.similarity(name, other.name) >= 0.90 - 1e-9;
    }
}
