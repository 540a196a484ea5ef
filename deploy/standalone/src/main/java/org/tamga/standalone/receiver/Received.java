package org.tamga.standalone.receiver;

import java.time.Instant;

/**
 * A message that came.
 *
 * @param recipient the country it is for
 * @param times how often it came under this id
 * @param asItCame the headers that are signed, an empty line, and the body
 */
record Received(
        String id,
        Instant at,
        String recipient,
        String type,
        String headline,
        String notice,
        String extent,
        int reports,
        int times,
        String asItCame) {

    /** In a line, for a terminal: control characters and what turns text round are left out. */
    String line() {
        String line = "%s  %s  %s  %s  signature checks%s"
                .formatted(recipient, type, id, headline.isEmpty() ? notice : headline, times > 1 ? "  (again)" : "");
        return line.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
    }
}
