package org.tamga.alerting.routing;

import java.util.Set;

/**
 * Who is on shift.
 *
 * @param roles by their codes
 * @param people by their names
 */
public record OnShift(Set<String> roles, Set<String> people) {
    public static final OnShift NOBODY = new OnShift(Set.of(), Set.of());

    public OnShift {
        roles = Set.copyOf(roles);
        people = Set.copyOf(people);
    }

    /** Whether somebody is on shift whom this means. */
    public boolean has(Receiver receiver) {
        return switch (receiver.kind()) {
            case ROLE -> roles.contains(receiver.name());
            case PERSON -> people.contains(receiver.name());
            case SCREENS -> true;
        };
    }
}
