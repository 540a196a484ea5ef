package org.tamga.alerting.posts;

/** Refuses a figure that cannot be, naming it, its value and what is allowed. */
final class Ranges {
    private Ranges() {}

    static void require(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + "; it has to be " + least + " to " + most);
        }
    }
}
