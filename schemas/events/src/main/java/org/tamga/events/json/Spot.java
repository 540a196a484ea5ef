package org.tamga.events.json;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands, for example {@code items[0].quantity}. It is put in words only when something is wrong there: of
 * nearly all lines nothing is.
 *
 * @param in null for a field of the line itself
 * @param index of an element of the list {@code in}; negative for a field
 */
record Spot(@Nullable Spot in, String name, int index) {

    static Spot field(@Nullable Spot in, String name) {
        return new Spot(in, name, -1);
    }

    Spot element(int position) {
        return new Spot(this, "", position);
    }

    @Override
    public String toString() {
        if (index >= 0) {
            return in + "[" + index + "]";
        }
        return in == null ? name : in + "." + name;
    }
}
