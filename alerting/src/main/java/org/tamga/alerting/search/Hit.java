package org.tamga.alerting.search;

import java.util.List;
import org.tamga.alerting.alert.QueuedAlert;

/**
 * An alert that was found.
 *
 * @param matches empty if no text was asked for
 */
public record Hit(QueuedAlert alert, List<Match> matches) {
    /** Whether the text is all of what something in it is called. */
    public boolean whole() {
        return matches.stream().anyMatch(Match::whole);
    }
}
