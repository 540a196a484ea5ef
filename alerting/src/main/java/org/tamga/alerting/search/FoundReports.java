package org.tamga.alerting.search;

import java.util.List;
import java.util.Set;

/**
 * The reports that a search found.
 *
 * @param hits what was matched as a whole first, then the latest
 * @param more whether there are more than these
 */
public record FoundReports(List<Hit> hits, boolean more) {
    public static final FoundReports NONE = new FoundReports(List.of(), false);

    /**
     * A report that was found.
     *
     * @param alerts the alerts that rest on it, of those that whoever asks may know
     */
    public record Hit(Reported report, List<Match> matches, Set<String> alerts) {
        public boolean whole() {
            return matches.stream().anyMatch(Match::whole);
        }
    }
}
