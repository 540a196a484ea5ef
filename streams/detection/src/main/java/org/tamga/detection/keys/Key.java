package org.tamga.detection.keys;

import java.util.Comparator;

/**
 * One recognisable thing. Personal data: outside detection and the protected detail of an alert it travels only as a
 * keyed hash.
 *
 * <p>A key of an exercise is another key, in another history: its normal form begins with a mark. Whatever is brought
 * together by keys therefore brings together what is real or what is exercised, and never both.
 */
public record Key(KeyKind kind, String normalForm) implements KeyForm, Comparable<Key> {
    /** No normal form that is read from a report has an equals sign. */
    private static final String EXERCISE = "exercise=";

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::kind).thenComparing(Key::normalForm);

    /** The same thing, of an exercise. */
    public Key inExercise() {
        // of a person the part that names the history
        int history = kind == KeyKind.PERSON ? normalForm.indexOf('|') + 1 : 0;
        return isOfExercise()
                ? this
                : new Key(kind, normalForm.substring(0, history) + EXERCISE + normalForm.substring(history));
    }

    public boolean isOfExercise() {
        return normalForm.contains(EXERCISE);
    }

    /** The key outside any exercise. */
    public Key bare() {
        return isOfExercise() ? new Key(kind, bare(normalForm)) : this;
    }

    /** The normal form, of whatever is made of several keys too, as it is read and shown. */
    public static String bare(String normalForm) {
        return normalForm.replace(EXERCISE, "");
    }

    /** The key of the history in which observations of this thing or person lie. */
    public Key ofHistory() {
        return kind == KeyKind.PERSON && normalForm.indexOf('|') >= 0
                ? new Key(kind, normalForm.substring(normalForm.indexOf('|') + 1))
                : this;
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
