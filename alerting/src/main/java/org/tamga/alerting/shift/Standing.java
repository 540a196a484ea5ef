package org.tamga.alerting.shift;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.handling.ReleaseRequest;

/**
 * How the desk stands when it is handed over.
 *
 * @param open open alerts by severity and handling, without those that are shelved
 * @param alerts those of them that want a look, the most urgent first
 * @param escalated those that nobody acknowledged in time
 * @param posts border posts that are late or silent
 * @param releases what waits for a second person or an originator, the first to expire first
 */
public record Standing(
        Instant at,
        List<String> onShift,
        Map<Severity, Map<HandlingState, Long>> open,
        List<Line> alerts,
        List<Line> shelved,
        List<Line> escalated,
        List<SilentPost> posts,
        List<Waiting> releases) {

    /**
     * An alert in a line.
     *
     * @param until until when it is off the queue; null if it is not
     */
    public record Line(
            String alertId,
            Severity severity,
            HandlingState handling,
            @Nullable String assignee,
            int escalation,
            @Nullable Instant until,
            Instant detectedAt,
            String headline) {}

    /** @param since when it was last heard; null if it never was */
    public record SilentPost(
            String post,
            String name,
            String state,
            @Nullable Instant since) {}

    /**
     * A release that somebody else has to agree to.
     *
     * @param originator whom a wider release is asked of; null for what waits for a second person
     * @param to the countries that would receive it
     * @param by who asked
     * @param until when it expires
     */
    public record Waiting(
            ReleaseRequest.Kind kind,
            String alertId,
            @Nullable String originator,
            List<String> to,
            String by,
            Instant until) {}
}
