package org.tamga.detection.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The keys of one event, each once, sorted by kind and normal form; its persons likewise; and the flaws of what gave
 * none, in the order written.
 */
public record EventKeys(List<Key> keys, List<PersonForm> persons, List<Flaw> flaws) {

    public EventKeys {
        keys = eachOnce(keys);
        persons = eachOnce(persons);
        flaws = List.copyOf(flaws);
    }

    public static EventKeys of(Collection<Subject> subjects, Collection<Marking> markings) {
        List<Key> keys = new ArrayList<>();
        List<PersonForm> persons = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        Consumer<KeyForm> sort = form -> {
            if (form instanceof Key key) {
                keys.add(key);
            } else if (form instanceof PersonForm person) {
                persons.add(person);
            } else if (form instanceof Flaw flaw) {
                flaws.add(flaw);
            }
        };
        subjects.forEach(subject -> subject.keyForms().forEach(sort));
        markings.forEach(marking -> sort.accept(KeyForms.marking(marking)));
        return new EventKeys(keys, persons, flaws);
    }

    /** The place of {@code key} among the keys of its kind, from 0. */
    public int rank(Key key) {
        int rank = 0;
        for (Key other : keys) {
            rank += other.kind() == key.kind() && other.compareTo(key) < 0 ? 1 : 0;
        }
        return rank;
    }

    private static <T extends Comparable<T>> List<T> eachOnce(List<T> forms) {
        return List.copyOf(forms.size() < 2 ? forms : new TreeSet<>(forms));
    }
}
