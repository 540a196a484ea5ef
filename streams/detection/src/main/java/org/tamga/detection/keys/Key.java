package org.tamga.detection.keys;

import java.util.Comparator;

/**
 * One recognisable thing. Personal data: outside detection and the protected detail of an alert it travels only as a
 * keyed hash.
 */
public record Key(KeyKind kind, String normalForm) implements KeyForm, Comparable<Key> {
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::kind).thenComparing(Key::normalForm);

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
