package org.tamga.alerting.rest;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.handling.ReleaseRequest;

/**
 * A release that somebody else has to agree to, as the interface tells it.
 *
 * @param revision of the alert as it stands
 * @param headline of the alert as whoever asks may see it
 * @param by who asked
 * @param to the countries that would receive it
 * @param ways of a proposal the lanes, such as KZ/WEBHOOK; empty for a wider release
 * @param originator whom a wider release is asked of; null for a proposal
 * @param evidence the reports whose wider release is asked, as they stand; empty for a proposal
 * @param granted for which countries the originator released them
 * @param stands whether what would go out is what was proposed; true for a wider release
 * @param mayAnswer whether whoever asks is one who can agree to it now
 */
public record ReleaseRequestView(
        String id,
        ReleaseRequest.Kind kind,
        ReleaseRequest.State state,
        String alertId,
        int revision,
        String headline,
        String by,
        @Nullable String reason,
        Instant at,
        Instant until,
        List<String> to,
        List<String> ways,
        @Nullable String originator,
        List<Evidence> evidence,
        List<String> granted,
        @Nullable String answeredBy,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        boolean stands,
        boolean mayAnswer) {
    static ReleaseRequestView of(
            ReleaseRequest request, Finding finding, String headline, boolean stands, boolean mayAnswer, Instant now) {
        boolean proposal = request.kind() == ReleaseRequest.Kind.SECOND_PERSON;
        return new ReleaseRequestView(
                request.id(),
                request.kind(),
                request.stateAt(now),
                request.alertId(),
                finding.revision(),
                headline,
                request.officer(),
                request.reason(),
                request.at(),
                request.until(),
                List.copyOf(new TreeSet<>(request.countries())),
                proposal ? request.to() : List.of(),
                request.originator(),
                evidence(request, finding),
                request.granted(),
                request.answeredBy(),
                request.answer(),
                request.answeredAt(),
                stands,
                mayAnswer);
    }

    static List<Evidence> evidence(ReleaseRequest request, Finding finding) {
        return finding.evidence().stream()
                .filter(piece -> request.events().contains(piece.eventId()))
                .toList();
    }
}
