package org.tamga.detection.forecast;

import java.util.List;

/**
 * What follows after one kind of departure.
 *
 * @param appearances how many things were seen again after it
 * @param next where, the most frequent first; no more than three
 */
public record Outlook(long appearances, List<Next> next) {

    public Outlook {
        next = List.copyOf(next);
    }
}
