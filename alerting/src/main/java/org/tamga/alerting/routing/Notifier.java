package org.tamga.alerting.routing;

import java.util.List;

/** Tells those outside the centre. Called again with the same notice and count if it may not have been called. */
@FunctionalInterface
public interface Notifier {
    /** Where no contact is told anything. */
    Notifier NOBODY = (notice, contacts) -> {};

    /**
     * Has a notice told. Returns at once: nothing is sent in here.
     *
     * @param contacts those of its targets that are outside, never empty
     */
    void tell(Notice notice, List<Contact> contacts);

    /**
     * Somebody outside.
     *
     * @param address https: or mailto:
     */
    record Contact(String name, String address) {}
}
