package org.tamga.detection.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The keys of one event, each once, sorted by kind and normal form; its persons likewise; and the flaws of what gave
 * none, in the order written.
 */
public record EventKeys(List<Key> keys, List<PersonForm> persons, List<Flaw> flaws) {

    public EventKeys {
        keys = List.copyOf(new TreeSet<>(keys));
        persons = List.copyOf(new TreeSet<>(persons));
        flaws = List.copyOf(flaws);
    }

    public static EventKeys of(Collection<Subject> subjects, Collection<Marking> markings) {
        List<KeyForm> forms = new ArrayList<>();
        subjects.forEach(subject -> forms.addAll(subject.keyForms()));
        markings.forEach(marking -> forms.add(KeyForms.marking(marking)));
        return new EventKeys(only(Key.class, forms), only(PersonForm.class, forms), only(Flaw.class, forms));
    }

    /** The place of {@code key} among the keys of its kind, from 0. */
    public int rank(Key key) {
        return (int) keys.stream()
                .filter(other -> other.kind() == key.kind() && other.compareTo(key) < 0)
                .count();
    }

    private static <T> List<T> only(Class<T> type, List<KeyForm> forms) {
        return forms.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
